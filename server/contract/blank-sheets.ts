import { z } from '@hono/zod-openapi';
import { asOfSchema, basisSchema, periodSchema } from './primitives.ts';

/** A sheet to fill in: which figures, of which period, and how it is laid out. */
export const blankSheetQuerySchema = z.strictObject({
  indicator: z.string().min(1).openapi({ description: 'Codes or names, several with commas between them.' }),
  period: periodSchema,
  regions: z
    .string()
    .optional()
    .openapi({ description: 'Codes or names; left out: the city and every region that reports then.' }),
  basis: basisSchema.optional().openapi({ description: 'Left out: the usual one of each indicator.' }),
  layout: z.enum(['district', 'tidy']).default('district'),
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  filled: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'With what stands filled in: taken in again, every value is unchanged.' }),
  asOf: asOfSchema.optional(),
});
export type BlankSheetQuery = z.infer<typeof blankSheetQuerySchema>;
