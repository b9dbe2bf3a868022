import { z } from '@hono/zod-openapi';
import { ZONES } from '#domain/judging/zones.ts';

/** One number by each schedule. */
export const pacedSchema = z.object({
  calendar: z.number().nullable(),
  seasonal: z.number().nullable(),
  typed: z
    .number()
    .nullable()
    .openapi({ description: 'By the monthly path of the target; where there is one `status` goes by it.' }),
});

/** Running totals by the end of each month, January first. */
export const pathSchema = z.array(z.number()).length(12);

export const zonesSchema = z
  .object({
    commit: z.number().nullable(),
    stretch: z.number().nullable(),
    reached: z.enum(ZONES).nullable(),
  })
  .nullable()
  .openapi({
    description: '承诺 and 力争 beside the target, in `unit`, and how far the figure has come.',
  });

export const cohortsSchema = z
  .object({
    lead: z.number().nullable().openapi({ description: 'Actual − mean of `then`, in points.' }),
    past: z.array(z.object({ year: z.number().int(), then: z.number(), end: z.number().nullable() })),
  })
  .nullable()
  .openapi({
    description: 'Year-end rates before the year’s end: past cohorts in the same month, newest first.',
  });
