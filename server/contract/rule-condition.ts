import { z } from '@hono/zod-openapi';
import { BASES } from '#domain/catalogue.ts';
import { LEVELS, RULE_SIGNALS } from '#domain/rule.ts';

const level = z.enum(LEVELS);
const line = z.strictObject({ level, value: z.number(), inclusive: z.boolean().default(false) });

/** What every kind with lines has; `recovery` is how far back inside the mildest line a value must come. */
const lined = {
  lines: z.array(line).min(1).max(LEVELS.length),
  recovery: z.number().nonnegative().default(0),
};
const above = z.literal('above').default('above');
const below = z.literal('below').default('below');
const side = z.enum(['above', 'below']);
const measure = z.enum(['percent', 'difference']);

/** Everything a rule's condition may be, one schema a kind: an unknown field is refused, never ignored. */
export const ruleConditionSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('level'), against: z.enum(['threshold', 'target']), side, ...lined })
    .openapi({
      description: 'The value against thresholds, or against the target of the year plus offsets.',
    }),
  z
    .strictObject({
      kind: z.literal('change'),
      from: z.enum(['previous', 'year-ago', 'years-mean']),
      years: z.number().int().min(2).max(5).default(3),
      measure,
      side,
      ...lined,
    })
    .openapi({
      description: '环比, 同比, or against the mean of the same period of some years; in % or plain.',
    }),
  z
    .strictObject({
      kind: z.literal('behind'),
      pace: z.enum(['calendar', 'seasonal']).default('calendar'),
      measure: z.enum(['lead', 'ratio', 'projection']).default('lead'),
      side: below,
      ...lined,
    })
    .openapi({
      description:
        'A running total behind what is due: lead in 个百分点, pace as a ratio, or the foreseen year end in % of the target.',
    }),
  z
    .strictObject({
      kind: z.literal('run'),
      worse: z.enum(['rising', 'falling']),
      from: z.enum(['previous', 'year-ago']).default('previous'),
      side: above,
      ...lined,
    })
    .openapi({ description: 'Periods in a row, each worse than the one before: lines in periods.' }),
  z
    .strictObject({
      kind: z.literal('momentum'),
      measure: z.enum(['low', 'year-on-year']).default('low'),
      fewestMonths: z.union([z.literal(2), z.literal(3)]).default(2),
      side: above,
      ...lined,
    })
    .openapi({
      description:
        'Mean of three months over its lowest of the twelve months before (Sahm), or over itself a year before. A mean takes the months that are there, at least `fewestMonths`.',
    }),
  z
    .strictObject({
      kind: z.literal('xmr'),
      of: z.enum(['value', 'year-on-year']).default('value'),
      baseline: z.number().int().min(6).max(120).default(24),
      side,
      signals: z
        .array(z.strictObject({ signal: z.enum(RULE_SIGNALS), level }))
        .min(1)
        .max(RULE_SIGNALS.length),
    })
    .openapi({ description: 'Signals of an XmR chart against limits from the periods before.' }),
  z
    .strictObject({
      kind: z.literal('counts'),
      method: z.enum(['ears-c1', 'ears-c2', 'ears-c3', 'cusum']).default('ears-c2'),
      window: z.number().int().min(3).max(60).default(12),
      leastCases: z.number().int().min(0).default(5),
      leastPeriods: z.number().int().min(1).max(24).default(4),
      side: above,
      ...lined,
    })
    .openapi({
      description: 'A count far above its baseline, in usual deviations; silent on too few cases.',
    }),
  z
    .strictObject({
      kind: z.literal('gap'),
      other: z.string(),
      otherBasis: z.enum(BASES).default('period'),
      basePeriods: z.number().int().min(1).max(60).default(12),
      direction: z.enum(['ahead', 'behind', 'either']).default('either'),
      side: above,
      ...lined,
    })
    .openapi({ description: 'Two series that should move together: how unusual their gap is.' }),
  z
    .strictObject({
      kind: z.literal('late'),
      again: z
        .strictObject({ periods: z.number().int().min(2).max(12), level })
        .nullable()
        .default(null)
        .openapi({ description: 'Late for so many periods in a row, it is of this level at least.' }),
      side: above,
      ...lined,
    })
    .openapi({ description: 'A report late or not come, in days after its due day. Each period by itself.' }),
  z
    .strictObject({
      kind: z.literal('coverage'),
      measure: z.enum(['share', 'change']).default('share'),
      side: below,
      ...lined,
    })
    .openapi({ description: 'How many districts have reported, in %, or its change in 个百分点.' }),
  z
    .strictObject({
      kind: z.literal('revision'),
      from: z.enum(['first', 'previous']).default('first'),
      measure,
      direction: z.enum(['up', 'down', 'either']).default('either'),
      side: above,
      ...lined,
    })
    .openapi({ description: 'How far a figure was revised.' }),
  z
    .strictObject({
      kind: z.literal('event'),
      of: z.enum(['firm', 'large-firms', 'region']).default('region'),
      window: z.number().int().min(1).max(12).default(1),
      side: above,
      ...lined,
    })
    .openapi({ description: 'Size of events, as of lay-off plans, over the last months.' }),
]);
export type RuleConditionDto = z.infer<typeof ruleConditionSchema>;
