import { z } from '@hono/zod-openapi';
import { basisSchema, periodSchema } from './primitives.ts';

const LONGEST_CELL = 200;

/** Figures typed into a grid: one indicator and period, a row a region. Codes or names everywhere. */
export const entryBodySchema = z
  .strictObject({
    indicator: z.string().min(1),
    period: periodSchema,
    basis: basisSchema.optional(),
    unit: z.string().optional(),
    group: z.string().optional(),
    industry: z.string().optional(),
    rows: z
      .array(
        z.strictObject({
          region: z.string().min(1).max(LONGEST_CELL),
          value: z.string().max(LONGEST_CELL).openapi({ description: 'As typed: 1,234, 3.4万, — or blank.' }),
          note: z.string().max(1000).optional(),
        }),
      )
      .min(1)
      .max(1000),
  })
  .openapi('Entry');
export type EntryBody = z.infer<typeof entryBodySchema>;
