import { z } from '@hono/zod-openapi';
import { WARNING_STATES } from '#domain/warning.ts';
import { basisSchema, instantSchema, levelSchema, pageOf } from './primitives.ts';

export const ruleBodySchema = z.object({
  nameZh: z.string().trim().min(1),
  nameEn: z.string().trim().min(1),
  indicator: z.string(),
  basis: basisSchema.default('period'),
  regions: z.array(z.string()).min(1),
  groups: z.array(z.string()).min(1).default(['total']),
  condition: z.object({
    kind: z.literal('level'),
    against: z.enum(['threshold', 'target']),
    side: z.enum(['above', 'below']),
    lines: z
      .array(z.object({ level: levelSchema, value: z.number(), inclusive: z.boolean().default(false) }))
      .min(1)
      .max(4),
    recovery: z.number().nonnegative(),
  }),
  confirmPeriods: z.number().int().min(1).max(12).default(1),
  releasePeriods: z.number().int().min(1).max(12).default(2),
  enabled: z.boolean().default(true),
  source: z.string().default(''),
  suggested: z.boolean().default(true),
});
export const ruleSchema = ruleBodySchema
  .extend({
    id: z.string(),
    version: z.number().int(),
    unit: z.string(),
    recordedAt: instantSchema,
    recordedBy: z.string(),
  })
  .openapi('Rule');
export type RuleDto = z.infer<typeof ruleSchema>;
export type RuleBody = z.infer<typeof ruleBodySchema>;

export const rehearsalSchema = z.object({
  episodes: z.array(
    z.object({
      series: z.string(),
      region: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      level: levelSchema,
      peak: z.object({ period: z.string(), value: z.number() }),
      periods: z.number().int(),
    }),
  ),
  periods: z.number().int(),
  notEvaluated: z.array(z.object({ region: z.string(), period: z.string(), reason: z.string() })),
});
export type Rehearsal = z.infer<typeof rehearsalSchema>;

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
    unit: z.string(),
    level: levelSchema.openapi({ description: 'The level now, or the last one before release.' }),
    peakLevel: levelSchema,
    state: z.enum(WARNING_STATES),
    overdue: z
      .boolean()
      .openapi({ description: '缺报 on top: the figure due has not come, the level stays.' }),
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
    z.object({ period: z.string(), value: z.number().nullable(), level: levelSchema.nullable() }),
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
