import { z } from '@hono/zod-openapi';
import { SILENCE_STATES } from '#domain/silence.ts';
import { asOfSchema, instantSchema, levelSchema, pageOf } from './primitives.ts';
import { warningSchema } from './warnings.ts';

const scope = {
  rule: z.string().min(1).optional(),
  indicator: z.string().min(1).optional().openapi({ description: 'Code or name.' }),
  region: z.string().min(1).optional().openapi({ description: 'Code or name.' }),
  upTo: levelSchema.default('orange').openapi({
    description: 'The gravest level it hides. 红 is heard unless it is named here.',
  }),
};
const until = asOfSchema.openapi({
  description: 'A civil date, its end meant, or an instant: a silence always ends.',
});

export const silencePreviewBodySchema = z.object(scope);

export const silenceBodySchema = z.object({
  ...scope,
  reason: z.string().trim().min(1).max(2000),
  from: asOfSchema.optional().openapi({
    description: 'A civil date, its beginning meant, or an instant; now, also where that has passed.',
  }),
  until,
  by: z.string().trim().min(1).max(100).optional(),
});
export type SilenceBody = z.infer<typeof silenceBodySchema>;

export const endSilenceBodySchema = z.object({
  reason: z.string().trim().max(2000).optional(),
  by: z.string().trim().min(1).max(100).optional(),
});
export const extendSilenceBodySchema = z.object({
  until,
  by: z.string().trim().min(1).max(100).optional(),
});

export const silenceSchema = z
  .object({
    id: z.string(),
    state: z.enum(SILENCE_STATES),
    rule: z.string().nullable(),
    ruleZh: z.string().nullable(),
    ruleEn: z.string().nullable(),
    indicator: z.string().nullable(),
    region: z.string().nullable(),
    upTo: levelSchema,
    reason: z.string(),
    by: z.string(),
    createdAt: instantSchema,
    from: instantSchema,
    until: instantSchema,
    endedAt: instantSchema.nullable(),
    endedBy: z.string().nullable(),
    endReason: z.string().nullable(),
    covers: z.number().int().openapi({
      description: 'How many standing warnings it is about; once it is over, how many of those still stand.',
    }),
  })
  .openapi('Silence');
export type SilenceDto = z.infer<typeof silenceSchema>;
export const silenceListSchema = pageOf(silenceSchema);
export const silenceDetailSchema = silenceSchema.extend({ warnings: z.array(warningSchema) });
export type SilenceDetailDto = z.infer<typeof silenceDetailSchema>;

/** What a silence would hide: warnings that stand now, and of how many that told somebody something in the past twelve months it would have kept it. */
export const silencePreviewSchema = z.object({
  standing: z.array(warningSchema),
  past: z.object({
    since: instantSchema,
    episodes: z.number().int().openapi({ description: 'Of which nobody would have heard anything.' }),
    partly: z.number().int().openapi({
      description: 'Of which something would have been heard: they rose above what it hides.',
    }),
    byLevel: z.object({ blue: z.number(), yellow: z.number(), orange: z.number(), red: z.number() }),
  }),
  heard: z.number().int().openapi({
    description: 'Standing warnings of the same scope that are graver than it hides: they stay heard.',
  }),
});
export type SilencePreviewDto = z.infer<typeof silencePreviewSchema>;
