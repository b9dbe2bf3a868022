import { z } from '@hono/zod-openapi';
import { WARNING_STATES } from '#domain/warning.ts';
import { ESCALATION_STATES, TOLD_MEANS } from '#domain/handling.ts';
import { ROLES } from '#domain/access.ts';
import { RULE_ERRORS } from '#domain/level.ts';
import { RULE_KINDS } from '#domain/rule.ts';
import { LATEST_STANDS } from '#domain/warning-recovery.ts';
import { CHANNEL_KINDS } from '#domain/notice.ts';
import { SLIP_STATES } from '#domain/supervision.ts';
import { MESSAGE_STATES } from './channels.ts';
import { instantSchema, isoDateSchema, levelSchema, pageOf } from './primitives.ts';
import { notEvaluatedReasons } from './rules.ts';
import { slipEventSchema } from './supervision.ts';

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
    'closing',
    'sent-back',
    'closed',
    'escalated',
    'ticked',
    'unticked',
    'told',
    'untold',
  ]),
  period: z.string().nullable(),
  level: levelSchema.nullable(),
  value: z.number().nullable(),
  text: z.string().nullable(),
  contact: z
    .object({ id: z.string(), zh: z.string(), en: z.string() })
    .nullable()
    .openapi({ description: 'Of `told` and `untold`: whom of the call list.' }),
  means: z.enum(TOLD_MEANS).nullable().openapi({ description: 'Of `told`: how, where that was said.' }),
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
    holds: z.boolean().openapi({
      description: '当时成立: false once a revision shows it would not have opened under the rule of then.',
    }),
    acknowledgedBy: z.string().nullable(),
    acknowledgedAt: instantSchema.nullable(),
    assignee: z.string().nullable(),
    closedBy: z.string().nullable(),
    closedAt: instantSchema.nullable(),
    closeReason: z.string().nullable(),
    openedAt: instantSchema,
    needsSignOff: z.boolean().openapi({ description: 'Closing it takes a second person.' }),
    closing: z
      .object({ by: z.string(), at: instantSchema, reason: z.string() })
      .nullable()
      .openapi({ description: '待复核: a closing that waits for a second person.' }),
    escalation: z
      .object({
        startedAt: instantSchema,
        due: instantSchema,
        state: z.enum(ESCALATION_STATES),
        toZh: z.string(),
        toEn: z.string(),
      })
      .nullable()
      .openapi({
        description:
          'The clock of its level since it opened or last rose, and who is told when nobody acknowledges; null without one.',
      }),
    silencedBy: z.string().nullable().openapi({ description: 'The silence that hides it now.' }),
    unread: z.boolean().openapi({ description: 'Something happened since this reader last looked.' }),
    under: z.string().nullable().openapi({
      description: 'The city’s own standing warning of the same indicator and period, for a district’s.',
    }),
  })
  .openapi('Warning');
export type WarningDto = z.infer<typeof warningSchema>;
export const warningListSchema = pageOf(warningSchema).extend({
  counts: z.object({ blue: z.number(), yellow: z.number(), orange: z.number(), red: z.number() }),
});
export type WarningList = z.infer<typeof warningListSchema>;

const toldSchema = z.object({
  by: z.string(),
  at: instantSchema,
  level: levelSchema.nullable().openapi({ description: 'Of the warning when it was told.' }),
  means: z.enum(TOLD_MEANS).nullable(),
  text: z.string().nullable(),
  again: z
    .boolean()
    .openapi({ description: 'The warning opened anew or rose since: it is to be told once more.' }),
});

export const warningDetailSchema = warningSchema.extend({
  events: z.array(warningEventSchema),
  checklist: z.array(
    z.object({
      id: z.string(),
      zh: z.string(),
      en: z.string(),
      done: z.boolean(),
      by: z.string().nullable(),
      at: instantSchema.nullable(),
    }),
  ),
  contacts: z.array(
    z.object({
      id: z.string().openapi({ description: 'Unit, duty and, once filled in, person.' }),
      unitZh: z.string(),
      unitEn: z.string(),
      dutyZh: z.string(),
      dutyEn: z.string(),
      person: z.string().openapi({ description: 'Empty until the city fills it in.' }),
      phone: z.string(),
      told: toldSchema
        .nullable()
        .openapi({ description: 'Null where nobody told it, or it was taken back.' }),
    }),
  ),
  recovery: z
    .object({
      required: z.number().int().openapi({ description: 'Clear periods its rule asks for.' }),
      held: z.number().int(),
      lacking: z.number().int(),
      since: z.string().nullable().openapi({ description: 'The first clear period of those that held.' }),
      latestPeriod: z.string(),
      latest: z.enum(LATEST_STANDS),
      isMildest: z.boolean().openapi({ description: 'At its rule’s mildest level: not lowered any more.' }),
      lowersTo: levelSchema
        .nullable()
        .openapi({ description: 'Where a next figure no graver than it lowers the warning to.' }),
      onReport: z.boolean().openapi({ description: 'Released when the report comes.' }),
      closers: z.array(z.enum(ROLES)).openapi({ description: 'Who may close it, and sign that off.' }),
    })
    .nullable()
    .openapi({ description: 'The release test; null once the warning no longer stands.' }),
  slips: z
    .array(
      z.object({
        no: z.string(),
        due: isoDateSchema,
        unitZh: z.string(),
        unitEn: z.string(),
        state: z.enum(SLIP_STATES),
        daysLate: z.number().int(),
        overdue: z.boolean(),
        events: z.array(slipEventSchema),
      }),
    )
    .openapi({ description: '督办单 issued for it, with every step.' }),
  messages: z
    .array(
      z.object({
        id: z.string(),
        at: instantSchema.openapi({ description: 'Put into the outbox, by the machine’s clock.' }),
        channel: z.enum(CHANNEL_KINDS),
        state: z.enum(MESSAGE_STATES),
        sentAt: instantSchema.nullable().openapi({ description: 'Taken by the other side.' }),
      }),
    )
    .openapi({ description: 'Messages that told of it, the oldest first.' }),
  figures: z
    .array(
      z.object({
        period: z.string(),
        file: z.string(),
        upload: z.string().openapi({ description: 'Id of the upload its figure stands in.' }),
        at: instantSchema,
        versions: z.number().int().openapi({ description: 'How often it was said.' }),
        since: z.number().int().openapi({ description: 'Of those, corrections since the warning opened.' }),
        accepted: z
          .number()
          .int()
          .openapi({ description: 'Failed checks of its upload that were let through; errors never are.' }),
        review: z
          .enum(['not-asked', 'waiting', 'published'])
          .openapi({ description: 'Of its upload: no review is asked for, under review, published.' }),
      }),
    )
    .openapi({
      description:
        'Where the figures of the periods of `series` that have a value stand; those without one of their own are left out.',
    }),
  reported: z
    .object({
      period: z.string(),
      due: isoDateSchema.nullable(),
      expected: z.number().int().openapi({ description: 'Districts and zones that send this figure.' }),
      came: z.number().int(),
      missing: z.array(
        z.object({
          region: z.string(),
          daysLate: z.number().int().nullable().openapi({ description: 'Null before its due day.' }),
        }),
      ),
    })
    .nullable()
    .openapi({
      description:
        'How many districts have sent the figure of `latestPeriod`, and which have not; null where districts send none.',
    }),
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

const by = z.string().trim().min(1).max(100).optional().openapi({
  description: 'The person who acts, where this machine has no accounts; left out: whoever is asking.',
});
export const acknowledgeBodySchema = z.object({ note: z.string().trim().max(2000).optional(), by });
export const acknowledgeAllBodySchema = z.object({
  ids: z.array(z.string()).min(1).max(500),
  note: z.string().trim().max(2000).optional(),
  by,
});
export const acknowledgedSchema = z.object({ items: z.array(warningSchema) });
export const assignBodySchema = z.object({
  assignee: z.string().trim().min(1).max(200),
  note: z.string().trim().max(2000).optional(),
  by,
});
export const noteBodySchema = z.object({ text: z.string().trim().min(1).max(4000), by });
export const closeBodySchema = z.object({ reason: z.string().trim().min(1).max(2000), by });
export const signOffBodySchema = z.object({ note: z.string().trim().max(2000).optional(), by });
export const sendBackBodySchema = z.object({ reason: z.string().trim().min(1).max(2000), by });
export const tickBodySchema = z.object({ item: z.string(), done: z.boolean(), by });
export const tellBodySchema = z.object({
  contact: z.string().max(1000).openapi({ description: 'The `id` of one of the warning’s contacts.' }),
  done: z.boolean().openapi({ description: 'False takes it back, by an entry of its own.' }),
  means: z.enum(TOLD_MEANS).nullable().optional(),
  note: z.string().trim().max(2000).optional(),
  by,
});
export const seenBodySchema = z.object({ ids: z.array(z.string()).max(5000).optional() });
export const seenSchema = z.object({ seen: z.number().int() });
