import { z } from '@hono/zod-openapi';
import { acceptedSchema } from './uploads.ts';
import { basisSchema, instantSchema, missingReasonSchema, pageOf, periodSchema } from './primitives.ts';

export const observationSchema = z
  .object({
    indicator: z.string(),
    region: z.string(),
    group: z.string(),
    industry: z.string(),
    period: z.string(),
    basis: basisSchema,
    value: z.number().nullable().openapi({ description: 'In `unit`.' }),
    unit: z.string(),
    reported: z.string().openapi({ description: 'The cell as it stood in the file, in `reportedUnit`.' }),
    reportedUnit: z.string(),
    status: z.enum(['published', 'reported', 'sample']),
    missing: missingReasonSchema.optional(),
    derived: z.boolean(),
    upload: z.string(),
    recordedAt: instantSchema,
    version: z.number().int(),
    source: z.string().optional(),
    note: z.string().optional(),
    comparablePrior: z.number().optional(),
  })
  .openapi('Observation');
export type ObservationDto = z.infer<typeof observationSchema>;
export const observationsSchema = pageOf(observationSchema);

export const historyItemSchema = observationSchema.extend({
  by: z.string(),
  file: z.string(),
  sheet: z.string().openapi({ description: 'Empty where sheets have no names.' }),
  cell: z.string(),
  reason: z.string().nullable().openapi({ description: 'Of the commit or the withdrawal.' }),
  accepted: z
    .array(acceptedSchema)
    .openapi({ description: 'Warnings at this cell that were accepted, and why.' }),
  change: z.enum(['commit', 'withdraw']),
});
export const historySchema = z.object({ items: z.array(historyItemSchema) });
export type HistoryItem = z.infer<typeof historyItemSchema>;

export const seriesQuerySchema = z.object({
  indicator: z.string(),
  region: z.string().optional(),
  group: z.string().optional(),
  industry: z.string().optional(),
  basis: basisSchema.optional(),
  period: periodSchema.optional().openapi({
    description: 'Exactly this one. From and to take in the shorter ones inside as well.',
  }),
  from: periodSchema.optional(),
  to: periodSchema.optional(),
});
