import { z } from '@hono/zod-openapi';
import { SLIP_STATES, SLIP_STEPS } from '#domain/supervision.ts';
import { instantSchema, isoDateSchema, pageOf } from './primitives.ts';

const by = z.string().trim().min(1).max(100).optional().openapi({
  description: 'The person who acts, where this machine has no accounts; left out: whoever is asking.',
});

export const SLIP_REASONS = ['gap', 'warning', 'return', 'other'] as const;

export const newSlipSchema = z.object({
  reason: z.string().trim().min(1).max(2000).openapi({ description: '事由' }),
  reasonKind: z.enum(SLIP_REASONS).default('other'),
  reasonRef: z.string().max(100).nullable().default(null).openapi({
    description: 'The target, the warning, or `task/period` of the return it is about.',
  }),
  task: z.number().int().nullable().default(null),
  region: z.string().nullable().default(null),
  unit: z.string().trim().min(1).max(100).openapi({ description: '对象: slug or name of a unit.' }),
  basis: z.string().trim().max(1000).default('').openapi({ description: '依据' }),
  requirement: z.string().trim().min(1).max(4000).openapi({ description: '要求' }),
  due: isoDateSchema,
  issuer: z.string().trim().max(100).default('').openapi({ description: '签发人' }),
  by,
});
export type NewSlip = z.infer<typeof newSlipSchema>;

export const slipStepBodySchema = z.object({ text: z.string().trim().max(4000).default(''), by });
export const slipWordsBodySchema = z.object({ text: z.string().trim().min(1).max(4000), by });

export const slipEventSchema = z.object({
  step: z.enum(SLIP_STEPS),
  text: z.string(),
  at: instantSchema,
  by: z.string(),
});

export const slipSchema = z
  .object({
    no: z.string(),
    state: z.enum(SLIP_STATES),
    overdue: z.boolean(),
    daysLate: z.number().int().openapi({ description: 'Remembered: it stays once the reply has come.' }),
    reason: z.string(),
    reasonKind: z.enum(SLIP_REASONS),
    reasonRef: z.string().nullable(),
    task: z.number().int().nullable(),
    region: z.string().nullable(),
    unit: z.string(),
    unitZh: z.string(),
    unitEn: z.string(),
    basis: z.string(),
    requirement: z.string(),
    due: isoDateSchema,
    issuer: z.string(),
    issuedAt: instantSchema,
    events: z.array(slipEventSchema),
  })
  .openapi('Slip');
export type SlipDto = z.infer<typeof slipSchema>;
export const slipListSchema = pageOf(slipSchema).extend({
  counts: z.record(z.enum(SLIP_STATES), z.number().int()),
  overdue: z.number().int(),
  closing: z
    .object({
      closed: z.number().int(),
      medianDays: z.number().nullable().openapi({ description: 'From issue to closing; null of none.' }),
      isFew: z.boolean().openapi({ description: 'Over too few to say much.' }),
    })
    .openapi({ description: 'Over every closed slip, whatever is asked for.' }),
});
export type SlipList = z.infer<typeof slipListSchema>;
