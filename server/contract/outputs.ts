import { z } from '@hono/zod-openapi';
import { asOfSchema, basisSchema, periodSchema } from './primitives.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'sdmx-csv'] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

const several = z.string().openapi({
  description: 'Codes or names, several with commas between them; `*` for every one.',
});

/** What is exported: the questions of GET /observations, each of several codes or `*`. */
export const exportQuerySchema = z.strictObject({
  indicator: several.optional().openapi({ description: 'Left out: every indicator.' }),
  region: several.optional().openapi({ description: 'Left out: every region.' }),
  group: several.optional().openapi({ description: 'Left out: the whole.' }),
  industry: several.optional().openapi({ description: 'Left out: the whole.' }),
  basis: basisSchema.optional(),
  from: periodSchema.optional(),
  to: periodSchema.optional(),
  asOf: asOfSchema.optional(),
});
export type ExportQuery = z.infer<typeof exportQuerySchema>;
