import { z } from '@hono/zod-openapi';
import { instantSchema, pageOf } from './primitives.ts';

/** What the address of the explorer holds besides the question: how the table stands on screen. */
export const VIEW_LOOKS = ['sort', 'pick', 'chart', 'shade'] as const;

export const newViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  query: z.string().max(2000).openapi({
    description:
      'A question of GET /explore as a query string, without asOf; also sort, pick, chart, shade, which only the page reads.',
    example: 'indicator=urban-new-jobs&show=share',
  }),
  shared: z.boolean().default(false).openapi({ description: 'Whether everybody sees it.' }),
});
export type NewView = z.infer<typeof newViewSchema>;

export const savedViewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.string(),
    shared: z.boolean(),
    own: z.boolean().openapi({ description: 'Whether it is of who asks.' }),
    createdAt: instantSchema,
    createdBy: z.string(),
  })
  .openapi('SavedView');
export type SavedView = z.infer<typeof savedViewSchema>;
export const savedViewsSchema = pageOf(savedViewSchema);
