import { z } from '@hono/zod-openapi';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
import { COMPARATORS, EVALUATIONS } from '#domain/target.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import {
  asOfQuery,
  asOfSchema,
  basisSchema,
  instantSchema,
  levelSchema,
  missingReasonSchema,
  monthSchema,
  pageOf,
  pageQuery,
} from './primitives.ts';

/** Two states of knowledge; `to` left out is `asOf`, or now. */
export const changesQuerySchema = z
  .object({ from: asOfSchema, to: asOfSchema.optional(), region: z.string().optional() })
  .extend(asOfQuery.shape)
  .extend(pageQuery.shape);

export const figureChangesQuerySchema = changesQuerySchema.extend({
  indicator: z.string().optional(),
  kind: z.enum(['added', 'revised', 'withdrawn']).optional(),
});
export const verdictChangesQuerySchema = changesQuerySchema.extend({ period: monthSchema.optional() });

/** One of the two: what was asked for, and the version of the statistics that stood then. */
const knowledgeSchema = z.object({ asOf: z.string(), version: z.number().int() });
const spanShape = { from: knowledgeSchema, to: knowledgeSchema };

export const figureChangeSchema = z
  .object({
    kind: z.enum(['added', 'revised', 'withdrawn']),
    indicator: z.string(),
    region: z.string(),
    group: z.string(),
    industry: z.string(),
    period: z.string(),
    basis: basisSchema,
    unit: z.string(),
    before: z.number().nullable().openapi({ description: 'In `unit`; null where none was known.' }),
    beforeMissing: missingReasonSchema.nullable(),
    after: z.number().nullable(),
    afterMissing: missingReasonSchema.nullable(),
    difference: z.number().nullable().openapi({ description: 'In `unit`; null unless both are known.' }),
    relative: z.number().nullable().openapi({ description: 'Difference ÷ before; null for rates.' }),
    status: z.enum(['published', 'reported', 'sample']),
    version: z.number().int(),
    recordedAt: instantSchema,
    by: z.string(),
    upload: z.string().openapi({ description: 'What brought the later state.' }),
    file: z.string(),
    reason: z.string().nullable(),
    source: z.string().nullable(),
  })
  .openapi('FigureChange');
export type FigureChangeDto = z.infer<typeof figureChangeSchema>;

export const figureChangesSchema = pageOf(figureChangeSchema)
  .extend({
    ...spanShape,
    counts: z
      .object({ added: z.number().int(), revised: z.number().int(), withdrawn: z.number().int() })
      .openapi({ description: 'Of all figures that match, whatever `kind` is asked for.' }),
  })
  .openapi('FigureChanges');
export type FigureChangesDto = z.infer<typeof figureChangesSchema>;

const verdictThenSchema = z.object({
  status: z.enum(ATTAINMENT_STATUSES),
  actual: z.number().nullable(),
  actualPeriod: z.string().nullable(),
  missing: missingReasonSchema.nullable(),
  attainment: z.number().nullable(),
  lead: z.number().nullable().openapi({
    description: 'Attainment − schedule, by the season where past years give one, else by the calendar.',
  }),
  targetValue: z.number(),
  targetVersion: z.number().int(),
});
export type VerdictThenDto = z.infer<typeof verdictThenSchema>;

export const VERDICT_CHANGES = ['status', 'figure', 'period', 'target'] as const;

export const verdictChangeSchema = z
  .object({
    target: z.string(),
    indicator: z.string(),
    region: z.string(),
    comparator: z.enum(COMPARATORS),
    evaluation: z.enum(EVALUATIONS),
    unit: z.string(),
    decimals: z.number().int(),
    changed: z.array(z.enum(VERDICT_CHANGES)).openapi({
      description: 'What moved: the word, the figure judged, the month it is of, the target itself.',
    }),
    before: verdictThenSchema.nullable().openapi({ description: 'Null: there was no such target yet.' }),
    after: verdictThenSchema.nullable(),
  })
  .openapi('VerdictChange');
export type VerdictChangeDto = z.infer<typeof verdictChangeSchema>;

export const verdictChangesSchema = pageOf(verdictChangeSchema)
  .extend({
    ...spanShape,
    period: z.string().openapi({ description: 'The month both verdicts are of.' }),
    judged: z.number().int().openapi({ description: 'How many targets were judged, changed or not.' }),
  })
  .openapi('VerdictChanges');
export type VerdictChangesDto = z.infer<typeof verdictChangesSchema>;

export const WARNING_CHANGES = ['opened', 'raised', 'lowered', 'ended', 'passed'] as const;

export const warningChangeSchema = z
  .object({
    id: z.string(),
    change: z.enum(WARNING_CHANGES).openapi({ description: '`passed`: opened and ended in between.' }),
    ruleZh: z.string(),
    ruleEn: z.string(),
    indicator: z.string(),
    region: z.string(),
    before: levelSchema.nullable().openapi({ description: 'The level it stood at; null: it did not stand.' }),
    after: levelSchema.nullable(),
    state: z.enum(WARNING_STATES).openapi({ description: 'At the later date.' }),
    openedPeriod: z.string(),
    period: z.string().nullable().openapi({ description: 'Of the last thing the figures did to it.' }),
    value: z.number().nullable(),
    unit: z.string(),
    decimals: z.number().int(),
    at: instantSchema.openapi({ description: 'When that was noted.' }),
  })
  .openapi('WarningChange');
export type WarningChangeDto = z.infer<typeof warningChangeSchema>;

export const warningChangesSchema = pageOf(warningChangeSchema).extend(spanShape).openapi('WarningChanges');
export type WarningChangesDto = z.infer<typeof warningChangesSchema>;
