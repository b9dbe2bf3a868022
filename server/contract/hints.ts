import { z } from '@hono/zod-openapi';
import { basisSchema } from './primitives.ts';
import { progressNameSchema } from './progress.ts';

/** What a person says of one column, by its letter. */
export const columnHintSchema = z.object({
  as: z.enum(['value', 'label', 'check', 'ignored']),
  field: z.string().optional(),
  indicator: z.string().optional(),
  basis: basisSchema.optional(),
  unit: z.string().optional(),
  period: z.string().optional(),
});

/** What the sender says of a sheet; it overrides what the sheet itself seems to say. */
export const hintsSchema = z.object({
  indicator: z.string().optional(),
  region: z.string().optional(),
  period: z.string().optional(),
  unit: z.string().optional(),
  basis: basisSchema.optional(),
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), columnHintSchema).optional(),
});
export type HintsDto = z.infer<typeof hintsSchema>;

export const recogniseBodySchema = z.object({
  region: z.string().optional(),
  period: z.string().optional(),
  unit: z.string().optional(),
  mapping: hintsSchema.optional(),
  progress: progressNameSchema.optional(),
});

export const uploadFormSchema = z.object({
  file: z
    .instanceof(File)
    .openapi({ type: 'string', format: 'binary', description: 'The sheet as it was sent.' }),
  mapping: z
    .string()
    .optional()
    .openapi({ description: 'Hints as JSON: indicator, basis, columns by letter.' }),
  region: z.string().optional(),
  period: z.string().optional(),
  unit: z.string().optional(),
  progress: progressNameSchema
    .optional()
    .openapi({ description: 'A made-up name: events `progress` on /events then tell how far it has come.' }),
});
