import { z } from '@hono/zod-openapi';
import { RULE_ERRORS } from '#domain/level.ts';
import { basisSchema, instantSchema, levelSchema } from './primitives.ts';
import { ruleConditionSchema } from './rule-condition.ts';

/** What a rule is made of, without the id and version the store gives it. */
export const ruleFields = {
  nameZh: z.string().trim().min(1).max(200),
  nameEn: z.string().trim().min(1).max(200),
  indicator: z.string(),
  basis: basisSchema.default('period'),
  regions: z
    .array(z.string())
    .min(1)
    .openapi({ description: 'Codes or names; `districts` for every district and zone in force.' }),
  groups: z.array(z.string()).min(1).default(['total']),
  industries: z.array(z.string()).min(1).default(['total']),
  condition: ruleConditionSchema,
  minBase: z
    .number()
    .nonnegative()
    .nullable()
    .default(null)
    .openapi({ description: 'The least base to compare with, in the display unit; null for any.' }),
  months: z
    .array(z.number().int().min(1).max(12))
    .min(1)
    .nullable()
    .default(null)
    .openapi({ description: 'The schedule: last months of the periods judged; null for all.' }),
  confirmPeriods: z.number().int().min(1).max(12).default(1),
  releasePeriods: z.number().int().min(1).max(12).default(2),
  enabled: z.boolean().default(true),
  source: z.string().max(2000).default(''),
  suggested: z.boolean().default(true),
  reason: z.string().trim().max(2000).default(''),
};

export const ruleBodySchema = z.object(ruleFields);
export const ruleSchema = ruleBodySchema
  .extend({
    id: z.string(),
    version: z.number().int(),
    unit: z.string().openapi({ description: 'Of the statistic and its lines.' }),
    decimals: z.number().int(),
    recordedAt: instantSchema,
    recordedBy: z.string(),
  })
  .openapi('Rule');
export type RuleDto = z.infer<typeof ruleSchema>;
export type RuleBody = z.infer<typeof ruleBodySchema>;

export const notEvaluatedReasons = ['missing', ...RULE_ERRORS] as const;

export const rehearsalBodySchema = ruleBodySchema.extend({
  compareWith: z
    .string()
    .optional()
    .openapi({ description: 'Id of a saved rule: which periods earlier or later than it this one fires.' }),
  knowledge: z.enum(['latest', 'first']).default('latest').openapi({
    description: '`latest`: on what stands now. `first`: each period on what was known when it first came.',
  }),
  chart: z
    .object({
      region: z.string().optional(),
      group: z.string().default('total'),
      industry: z.string().default('total'),
    })
    .optional()
    .openapi({
      description:
        'The series whose statistic is wanted period by period; without a region the one judged most often.',
    }),
});
export type RehearsalBody = z.infer<typeof rehearsalBodySchema>;

const rehearsedEpisodeSchema = z.object({
  series: z.string(),
  region: z.string(),
  group: z.string(),
  industry: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  level: levelSchema,
  peak: z.object({ period: z.string(), value: z.number() }),
  periods: z.number().int(),
});
export type RehearsedEpisode = z.infer<typeof rehearsedEpisodeSchema>;

export const rehearsalSchema = z.object({
  unit: z.string(),
  decimals: z.number().int(),
  episodes: z.array(rehearsedEpisodeSchema),
  periods: z.number().int(),
  notEvaluated: z.array(
    z.object({
      region: z.string(),
      group: z.string(),
      industry: z.string(),
      period: z.string(),
      reason: z.enum(notEvaluatedReasons),
    }),
  ),
  comparison: z
    .object({
      rule: z.string(),
      version: z.number().int(),
      both: z.array(
        z.object({
          region: z.string(),
          group: z.string(),
          industry: z.string(),
          from: z.string(),
          oldFrom: z.string(),
          lead: z
            .number()
            .int()
            .openapi({ description: 'Periods earlier than the saved rule; negative: later.' }),
        }),
      ),
      onlyNew: z.array(rehearsedEpisodeSchema),
      onlyOld: z.array(rehearsedEpisodeSchema),
    })
    .nullable(),
  chart: z
    .object({
      region: z.string(),
      group: z.string(),
      industry: z.string(),
      points: z.array(
        z.object({
          period: z.string(),
          value: z.number().nullable(),
          figure: z.number().nullable(),
          level: levelSchema.nullable(),
          line: z.number().nullable(),
          recoverAt: z.number().nullable(),
          reason: z.enum(notEvaluatedReasons).nullable(),
        }),
      ),
    })
    .nullable(),
});
export type Rehearsal = z.infer<typeof rehearsalSchema>;

/** How a saved rule stands: what it could judge, and why it could not. */
export const ruleStandingSchema = z.object({
  rule: z.string(),
  series: z.number().int().openapi({ description: 'Series of its scope that have any figure.' }),
  scope: z.number().int().openapi({ description: 'Series of its scope.' }),
  judgedTo: z.string().nullable().openapi({ description: 'The latest period judged.' }),
  active: z.number().int(),
  notEvaluated: z.array(
    z.object({ reason: z.enum(notEvaluatedReasons), series: z.number().int(), period: z.string() }),
  ),
});
export type RuleStandingDto = z.infer<typeof ruleStandingSchema>;
