import { z } from '@hono/zod-openapi';
import { instantSchema, pageOf } from './primitives.ts';

/** A correction of a reading, applied by itself to the next sheets of the same source. */
export const readingTemplateSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    says: z.record(z.string(), z.unknown()).openapi({
      description:
        'Hints as in `mapping`, without periods; rows by their names, sheets by theirs without months.',
    }),
    createdAt: instantSchema,
    createdBy: z.string(),
    uses: z.number().int().openapi({ description: 'Uploads read by it.' }),
    lastUsedAt: instantSchema.nullable(),
  })
  .openapi('ReadingTemplate');
export type ReadingTemplateDto = z.infer<typeof readingTemplateSchema>;
export const readingTemplatesSchema = pageOf(readingTemplateSchema);

/** The template an upload was read by. */
export const usedTemplateSchema = z.object({ id: z.string(), name: z.string() });
