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
  region: z.string().optional(),
  group: z.string().optional(),
  industry: z.string().optional(),
});

/** What a person says of one row, by its number. */
export const rowHintSchema = columnHintSchema
  .omit({ field: true })
  .extend({ as: z.enum(['value', 'check', 'ignored']) });

export const LAYOUT_NAMES = [
  'tidy',
  'district-table',
  'cross-table',
  'indicator-rows',
  'ministry-sheet',
  'national-download',
] as const;

/** What the sender says of a sheet; it overrides what the sheet itself seems to say. */
export const sheetHintsSchema = z.object({
  layout: z.enum(LAYOUT_NAMES).optional(),
  headerRows: z
    .array(z.number().int().min(1))
    .min(1)
    .max(8)
    .optional()
    .openapi({ description: 'Rows of the header; the sheet is then read as one table.' }),
  indicator: z.string().optional(),
  region: z.string().optional(),
  period: z.string().optional(),
  unit: z.string().optional(),
  basis: basisSchema.optional(),
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), columnHintSchema).optional(),
  rows: z.record(z.string().regex(/^[1-9]\d{0,6}$/), rowHintSchema).optional(),
});

/** The same for the whole file, and by the names of sheets where they differ. */
export const hintsSchema = sheetHintsSchema.extend({
  sheets: z.record(z.string(), sheetHintsSchema).optional(),
  zones: z.enum(['inside', 'beside']).optional().openapi({
    description:
      'Functional zones: `inside`, host districts have them in their figures; `beside`, they do not.',
  }),
});
export type HintsDto = z.infer<typeof hintsSchema>;

export const recogniseBodySchema = z.object({
  region: z.string().optional(),
  period: z.string().optional(),
  unit: z.string().optional(),
  mapping: hintsSchema.optional(),
  remember: z.boolean().optional().openapi({
    description: 'Keep the correction for the next sheets of this source (not its period and region).',
  }),
  name: z.string().trim().min(1).max(100).optional().openapi({ description: 'What to call it then.' }),
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
  template: z
    .enum(['none'])
    .optional()
    .openapi({ description: '`none`: read it afresh, by no remembered correction.' }),
  progress: progressNameSchema
    .optional()
    .openapi({ description: 'A made-up name: events `progress` on /events then tell how far it has come.' }),
});
