import { z } from '@hono/zod-openapi';
import { instantSchema, levelSchema } from './primitives.ts';
import { silenceSchema } from './silences.ts';
import { warningEventSchema, warningSchema } from './warnings.ts';

const entryWarning = z.object({
  id: z.string(),
  ruleZh: z.string(),
  ruleEn: z.string(),
  indicator: z.string(),
  region: z.string(),
  level: levelSchema,
  unit: z.string(),
  decimals: z.number().int(),
});

export const shiftNoteSchema = z.object({ at: instantSchema, by: z.string(), text: z.string() });
export const shiftNoteBodySchema = z.object({
  text: z.string().trim().min(1).max(4000),
  by: z.string().trim().min(1).max(100).optional(),
});

/** 值班日志: what happened between two instants and what stands at the end of it. */
export const shiftLogSchema = z
  .object({
    from: instantSchema,
    to: instantSchema,
    counts: z.object({
      opened: z.number().int(),
      raised: z.number().int(),
      lowered: z.number().int(),
      released: z.number().int(),
      acknowledged: z.number().int(),
      escalated: z.number().int(),
      closed: z.number().int(),
    }),
    events: z.array(warningEventSchema.extend({ warning: entryWarning })),
    notes: z.array(shiftNoteSchema),
    silences: z.array(silenceSchema),
    standing: z.array(warningSchema).openapi({
      description:
        'What stood at the end of it as known then, or stands now where it goes on, in the order of the inbox.',
    }),
  })
  .openapi('ShiftLog');
export type ShiftLogDto = z.infer<typeof shiftLogSchema>;
