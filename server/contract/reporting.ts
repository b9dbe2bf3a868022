import { z } from '@hono/zod-openapi';
import { REPORT_STATES } from '#domain/reporting.ts';
import { isoDateSchema } from './primitives.ts';

export const reportCellSchema = z.object({
  state: z.enum(REPORT_STATES),
  daysLate: z
    .number()
    .int()
    .nullable()
    .openapi({ description: 'Days after the due day: of its coming when late, of today when overdue.' }),
  revisions: z.number().int().openapi({ description: 'How often it was changed after it came.' }),
  upload: z.string().nullable().openapi({ description: 'The upload that said what stands now.' }),
});
export type ReportCellDto = z.infer<typeof reportCellSchema>;

export const reportCountsSchema = z.object({
  expected: z.number().int(),
  came: z.number().int(),
  late: z.number().int(),
  overdue: z.number().int(),
  revised: z.number().int(),
  completeness: z.number().nullable().openapi({ description: 'Came ÷ expected, a ratio.' }),
  timeliness: z.number().nullable().openapi({
    description:
      'In time ÷ all that can be dated or are overdue; figures loaded from publications are left out.',
  }),
});

export const reportColumnSchema = z.object({
  indicator: z.string(),
  period: z.string(),
  due: isoDateSchema.nullable(),
  counts: reportCountsSchema,
});
export type ReportColumnDto = z.infer<typeof reportColumnSchema>;

export const reportRowSchema = z.object({
  region: z.string(),
  cells: z.array(reportCellSchema).openapi({ description: 'One for each column, in their order.' }),
  counts: reportCountsSchema,
});
export type ReportRowDto = z.infer<typeof reportRowSchema>;

export const reportingSchema = z
  .object({
    by: z.enum(['indicator', 'month']),
    asOf: z.string(),
    columns: z.array(reportColumnSchema),
    rows: z.array(reportRowSchema),
    counts: reportCountsSchema,
    due: z
      .array(
        z.object({
          date: isoDateSchema,
          indicator: z.string(),
          period: z.string(),
          daysLeft: z.number().int(),
        }),
      )
      .openapi({ description: 'The next due days of the indicators in use, soonest first.' }),
  })
  .openapi('Reporting');
export type ReportingDto = z.infer<typeof reportingSchema>;
