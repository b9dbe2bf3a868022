import { z } from '@hono/zod-openapi';
import { NO_PRIOR_REASONS } from '#domain/land.ts';
import { INTEGRITY_HINTS } from '#domain/judging/integrity.ts';
import { basisSchema, instantSchema, levelSchema, pageOf } from './primitives.ts';

/** Two series that should move together, side by side. */
export const crossCheckSchema = z
  .object({
    rule: z.string().openapi({ description: 'The rule that names the pair and its lines.' }),
    ruleZh: z.string(),
    ruleEn: z.string(),
    enabled: z.boolean(),
    region: z.string(),
    a: z.string(),
    b: z.string(),
    points: z.array(
      z.object({
        period: z.string(),
        a: z.number().openapi({ description: 'Index: 100 is the mean of the base periods.' }),
        b: z.number(),
        gap: z.number(),
        off: z.number().nullable().openapi({
          description:
            'How many usual deviations its gap lies off all the others; null with too few of them.',
        }),
      }),
    ),
    score: z.number().nullable().openapi({
      description:
        'How many usual deviations the last gap lies off the earlier ones; above zero, a ran ahead.',
    }),
    level: levelSchema.nullable().openapi({ description: 'The gravest line of the rule it is past.' }),
    whyNot: z.enum(['no-figures', 'no-counterpart', 'too-short']).nullable(),
    sources: z.array(z.string()).openapi({ description: 'Where the figures of both come from, each once.' }),
    sample: z.boolean().openapi({ description: 'Whether any figure is sample data.' }),
  })
  .openapi('CrossCheck');
export type CrossCheckDto = z.infer<typeof crossCheckSchema>;
export const crossCheckListSchema = pageOf(crossCheckSchema);

/** A quiet hint about figures of one indicator and region: for the analyst, never a finding. */
export const integrityHintSchema = z
  .object({
    hint: z.enum(INTEGRITY_HINTS),
    indicator: z.string(),
    region: z.string(),
    year: z.number().int(),
    seen: z.number().int(),
    of: z.number().int(),
    byChance: z.number().nullable().openapi({ description: 'How often chance alone would do as much.' }),
  })
  .openapi('IntegrityHint');
export type IntegrityHintDto = z.infer<typeof integrityHintSchema>;
export const integrityListSchema = pageOf(integrityHintSchema);

/** A figure of which named sources say different things. */
export const sourceConflictSchema = z
  .object({
    indicator: z.string(),
    region: z.string(),
    group: z.string(),
    industry: z.string(),
    basis: basisSchema,
    period: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    spread: z.number().openapi({ description: 'Largest − smallest, in `unit`.' }),
    relative: z.number().openapi({ description: 'The spread ÷ the largest of them.' }),
    sayings: z
      .array(
        z.object({
          source: z.string(),
          value: z.number(),
          counts: z.boolean().openapi({ description: 'Whether it is the one that stands.' }),
          upload: z.string(),
          file: z.string(),
          sheet: z.string(),
          cell: z.string(),
          recordedAt: instantSchema,
          version: z.number().int(),
          note: z.string().nullable(),
        }),
      )
      .openapi({ description: 'The last word of each source, the latest first.' }),
  })
  .openapi('SourceConflict');
export type SourceConflictDto = z.infer<typeof sourceConflictSchema>;
export const sourceConflictListSchema = pageOf(sourceConflictSchema);

const baseSchema = z.object({
  value: z.number(),
  growth: z.number().nullable().openapi({
    description: 'Amounts: ratio to the base, minus 1; rates: difference in the unit’s points.',
  }),
});
const sourcedBaseSchema = baseSchema.extend({ source: z.string() });

/** One month’s change on last year against every base there is. */
export const baseRowSchema = z
  .object({
    period: z.string(),
    value: z.number(),
    comparable: baseSchema.nullable().openapi({ description: '上年同期（可比）, typed with the value.' }),
    published: sourcedBaseSchema.nullable(),
    uploaded: sourcedBaseSchema.nullable(),
    used: z.enum(['comparable', 'stored']).nullable(),
    usedGrowth: z.number().nullable(),
    whyNot: z.enum(NO_PRIOR_REASONS).nullable(),
  })
  .openapi('BaseRow');
export type BaseRowDto = z.infer<typeof baseRowSchema>;
export const basesSchema = z.object({
  indicator: z.string(),
  region: z.string(),
  year: z.number().int(),
  unit: z.string(),
  decimals: z.number().int(),
  basis: basisSchema,
  changes: z.enum(['ratio', 'difference']),
  items: z.array(baseRowSchema),
  total: z.number().int(),
  next: z.string().nullable(),
});
export type BasesDto = z.infer<typeof basesSchema>;
