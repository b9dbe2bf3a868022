import { createRoute, z } from '@hono/zod-openapi';
import { previewGridQuerySchema, previewGridSchema } from '#contract/preview-grid.ts';
import { answers, createRouter } from '../openapi.ts';

export const previewGridRoutes = createRouter().openapi(
  createRoute({
    method: 'get',
    path: '/uploads/{id}/grid',
    tags: ['uploads'],
    request: { params: z.object({ id: z.string() }), query: previewGridQuerySchema },
    responses: answers(
      previewGridSchema,
      'Rows of the original as they stand, each cell with what it was taken for',
    ),
  }),
  async (c) =>
    c.json(
      await c.var.ctx.imports.previewGrid(c.var.ctx, c.req.valid('param').id, c.req.valid('query')),
      200,
    ),
);
