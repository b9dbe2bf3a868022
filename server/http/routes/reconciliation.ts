import { createRoute, z } from '@hono/zod-openapi';
import { reconciliationSchema } from '#contract/reconciliation.ts';
import { uploadSchema } from '#contract/uploads.ts';
import { answers, createRouter } from '../openapi.ts';

const tags = ['uploads'];

export const reconciliationRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}/reconciliation',
      tags,
      request: { params: z.object({ id: z.string() }) },
      responses: answers(
        reconciliationSchema,
        'Every month beside its running totals, and what explains a difference',
      ),
    }),
    async (c) => c.json(await c.var.ctx.imports.reconcile(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/reconciliation/{proposal}/apply',
      tags,
      request: { params: z.object({ id: z.string(), proposal: z.string() }) },
      responses: answers(
        uploadSchema,
        'Compared anew with the proposal done; the original is kept as it was sent',
      ),
    }),
    async (c) => {
      const { id, proposal } = c.req.valid('param');
      return c.json(await c.var.ctx.imports.applyProposal(c.var.ctx, id, proposal), 200);
    },
  );
