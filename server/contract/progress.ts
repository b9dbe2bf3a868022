import { z } from '@hono/zod-openapi';

/** What a long import goes through, in this order. */
export const PROGRESS_STAGES = ['receive', 'read', 'compare', 'check', 'write'] as const;
export type ProgressStage = (typeof PROGRESS_STAGES)[number];

/** How far a request has come that named itself in its `progress` field. */
export const progressSchema = z
  .object({
    id: z.string().openapi({ description: 'What the request sent in its `progress` field.' }),
    stage: z.enum(PROGRESS_STAGES),
    done: z.number(),
    total: z.number().openapi({ description: 'Of what the stage counts; an estimate while reading.' }),
  })
  .openapi('Progress');
export type Progress = z.infer<typeof progressSchema>;

/** A name the sender makes up for one request, to know its progress by. */
export const progressNameSchema = z.string().min(1).max(100);
