import { z } from '@hono/zod-openapi';
import { WARNING_STATES } from '#domain/warning.ts';
import { RULE_ERRORS } from '#domain/level.ts';
import { RULE_KINDS } from '#domain/rule.ts';
import { instantSchema, levelSchema, pageOf } from './primitives.ts';
import { notEvaluatedReasons } from './rules.ts';

/** What happened to an episode, in order. `detail` is data, never prose. */
export const warningEventSchema = z.object({
  at: instantSchema,
  by: z.string(),
  kind: z.enum([
    'opened',
    'raised',
    'lowered',
    'recovering',
    'relapsed',
    'overdue',
    'reported',
    'released',
    'revised',
    'acknowledged',
    'assigned',
    'noted',
    'closed',
  ]),
  period: z.string().nullable(),
  level: levelSchema.nullable(),
  value: z.number().nullable(),
  text: z.string().nullable(),
});
export type WarningEventDto = z.infer<typeof warningEventSchema>;

export const warningSchema = z
  .object({
    id: z.string(),
    rule: z.string(),
    ruleVersion: z.number().int(),
    ruleZh: z.string(),
    ruleEn: z.string(),
    suggested: z.boolean(),
    indicator: z.string(),
    region: z.string(),
    group: z.string(),
    industry: z.string(),
    kind: z.enum(RULE_KINDS).openapi({ description: 'The kind of the rule: what its values are.' }),
    unit: z
      .string()
      .openapi({ description: 'Of the rule’s statistic: of every value, line and recovery here.' }),
    decimals: z.number().int(),
    level: levelSchema.openapi({ description: 'The level now, or the last one before release.' }),
    peakLevel: levelSchema,
    state: z.enum(WARNING_STATES),
    overdue: z
      .boolean()
      .openapi({ description: '缺报 on top: the figure due has not come, the level stays.' }),
    error: z.enum(RULE_ERRORS).nullable().openapi({
      description: '规则错误 on top: why the latest period could not be judged; the level stays.',
    }),
    openedPeriod: z.string(),
    latestPeriod: z.string(),
    releasedPeriod: z.string().nullable(),
    openedValue: z.number().openapi({ description: 'The value as known when it opened.' }),
    latestValue: z.number().nullable(),
    peakValue: z.number(),
    line: z.number().openapi({ description: 'The line of the mildest level, in `unit`.' }),
    recoverAt: z.number(),
    holds: z
      .boolean()
      .openapi({ description: '当时成立: false once a revision shows it would not have opened.' }),
    acknowledgedBy: z.string().nullable(),
    acknowledgedAt: instantSchema.nullable(),
    assignee: z.string().nullable(),
    closedBy: z.string().nullable(),
    closedAt: instantSchema.nullable(),
    closeReason: z.string().nullable(),
    openedAt: instantSchema,
  })
  .openapi('Warning');
export type WarningDto = z.infer<typeof warningSchema>;
export const warningListSchema = pageOf(warningSchema).extend({
  counts: z.object({ blue: z.number(), yellow: z.number(), orange: z.number(), red: z.number() }),
});
export type WarningList = z.infer<typeof warningListSchema>;

export const warningDetailSchema = warningSchema.extend({
  events: z.array(warningEventSchema),
  series: z.array(
    z.object({
      period: z.string(),
      value: z.number().nullable(),
      level: levelSchema.nullable(),
      figure: z
        .number()
        .nullable()
        .openapi({ description: 'The figure the statistic is made from, in the indicator’s display unit.' }),
      reason: z.enum(notEvaluatedReasons).nullable(),
    }),
  ),
});
export type WarningDetailDto = z.infer<typeof warningDetailSchema>;

export const acknowledgeBodySchema = z.object({ note: z.string().trim().max(2000).optional() });
export const assignBodySchema = z.object({
  assignee: z.string().trim().min(1).max(200),
  note: z.string().trim().max(2000).optional(),
});
export const noteBodySchema = z.object({ text: z.string().trim().min(1).max(4000) });
export const closeBodySchema = z.object({ reason: z.string().trim().min(1).max(2000) });
