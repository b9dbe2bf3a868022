import { z } from '@hono/zod-openapi';
import { RELEASE_STATES, RELEASE_STEPS } from '#domain/release.ts';
import { instantSchema } from './primitives.ts';

/** How far an upload is on the way to be public. */
export const releaseSchema = z
  .object({
    controlled: z.boolean().openapi({
      description: 'False: it was committed while nobody asked for release, so it is public.',
    }),
    state: z
      .enum(RELEASE_STATES)
      .nullable()
      .openapi({ description: 'Null where release is not controlled.' }),
    steps: z.array(
      z.object({ step: z.enum(RELEASE_STEPS), at: instantSchema, by: z.string(), note: z.string() }),
    ),
    next: z.array(z.enum(RELEASE_STEPS)).openapi({ description: 'Steps that can be taken now.' }),
    makers: z.array(z.string()).openapi({ description: 'Who made it, and so neither reviews nor approves.' }),
  })
  .openapi('Release');
export type ReleaseDto = z.infer<typeof releaseSchema>;

export const releaseStepBodySchema = z.object({
  step: z.enum(RELEASE_STEPS).exclude(['report']),
  note: z.string().trim().max(2000).default(''),
});
export type ReleaseStepBody = z.infer<typeof releaseStepBodySchema>;

/** What is not public yet, to whoever asks. */
export const embargoSchema = z.object({
  since: instantSchema.openapi({ description: 'When the first version that is not public was recorded.' }),
  uploads: z.number().int(),
  seen: z.boolean().openapi({
    description: 'Whether the asker sees it; whoever does not is shown the statistics as before `since`.',
  }),
});
export type EmbargoDto = z.infer<typeof embargoSchema>;
