import { createRoute, z } from '@hono/zod-openapi';
import { readingTemplatesSchema } from '#contract/reading-templates.ts';
import { forgetTemplate } from '../../services/reading-templates/forget-template.ts';
import { listTemplates } from '../../services/reading-templates/list-templates.ts';
import { answers, createRouter } from '../openapi.ts';

const tags = ['uploads'];

export const readingTemplateRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/reading-templates',
      tags,
      responses: answers(readingTemplatesSchema, 'Corrections of readings that are applied to later sheets'),
    }),
    async (c) => {
      const items = await listTemplates(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/reading-templates/{id}',
      tags,
      request: { params: z.object({ id: z.string() }) },
      responses: answers(
        z.object({ id: z.string() }),
        'Taken out of use; uploads read by it are read the same way as before',
      ),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await forgetTemplate(c.var.ctx, id);
      return c.json({ id }, 200);
    },
  );
