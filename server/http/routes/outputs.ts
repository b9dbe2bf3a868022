import { createRoute, z } from '@hono/zod-openapi';
import { EXPORT_FORMATS, exportFormatSchema, exportQuerySchema } from '#contract/outputs.ts';
import { exportValues } from '../../services/outputs/export-values.ts';
import { download } from '../download.ts';
import { createRouter, problemAnswer } from '../openapi.ts';

const tags = ['outputs'];

/** The answer of a route that hands out a file. */
function fileAnswer(description: string) {
  const schema = z.string().openapi({ type: 'string', format: 'binary' });
  return { 200: { content: { 'application/octet-stream': { schema } }, description }, ...problemAnswer };
}

export const outputRoutes = createRouter().openapi(
  createRoute({
    method: 'get',
    path: '/export',
    tags,
    request: {
      query: exportQuerySchema.extend({
        format: exportFormatSchema.default('xlsx').openapi({ description: EXPORT_FORMATS.join(', ') }),
      }),
    },
    responses: fileAnswer('The values that stand, as a file that reads back in unchanged'),
  }),
  async (c) => {
    const { format, ...query } = c.req.valid('query');
    return download(await exportValues(c.var.ctx, query, format));
  },
);
