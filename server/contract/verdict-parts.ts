import { z } from '@hono/zod-openapi';
import { ATTAINMENT_STATUSES } from '#domain/attainment.ts';
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

export const worseSchema = z
  .object({
    since: z.string().nullable().openapi({ description: 'The month before; null in January.' }),
    compared: z
      .number()
      .int()
      .openapi({ description: 'Targets with a figure of both months; the others are not compared.' }),
    items: z.array(
      z.object({
        target: z.string(),
        indicator: z.string(),
        region: z.string(),
        statusBefore: z.enum(ATTAINMENT_STATUSES),
        status: z.enum(ATTAINMENT_STATUSES),
        before: z.number().openapi({ description: '个百分点 ahead of the schedule, or below the ceiling.' }),
        now: z.number(),
        change: z.number().openapi({ description: 'now − before, negative.' }),
        lenient: z.boolean().openapi({ description: '力争: never painted red.' }),
      }),
    ),
  })
  .openapi({
    description:
      'What stands worse against its target than the month before, the worst five: of the city every region’s, of a district its own.',
  });
