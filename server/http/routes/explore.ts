import { createRoute, z } from '@hono/zod-openapi';
import { exploreFileQuerySchema, exploreQuerySchema, exploreSchema } from '#contract/explore.ts';
import { newViewSchema, savedViewSchema, savedViewsSchema } from '#contract/saved-views.ts';
import { exploreFile } from '../../services/explore/explore-file.ts';
import { explore } from '../../services/explore/explore.ts';
import { listViews, removeView, saveView } from '../../services/explore/saved-views.ts';
import { download } from '../download.ts';
import { answers, created, createRouter, fileAnswer, jsonBody } from '../openapi.ts';

const tags = ['observations'];

export const exploreRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/explore',
      tags,
      request: { query: exploreQuerySchema },
      responses: answers(exploreSchema, 'One indicator as a table, with changes, shares or an index'),
    }),
    async (c) => c.json(await explore(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/explore/export',
      tags,
      request: { query: exploreFileQuerySchema },
      responses: fileAnswer('The same table as a file for reading: names, unit, source'),
    }),
    async (c) => download(await exploreFile(c.var.ctx, c.req.valid('query'))),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/views',
      tags,
      responses: answers(savedViewsSchema, 'Kept questions of the explorer: one’s own and those shared'),
    }),
    async (c) => {
      const items = await listViews(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/views',
      tags,
      request: { body: jsonBody(newViewSchema) },
      responses: created(savedViewSchema, 'Kept; one’s own of the same name is replaced'),
    }),
    async (c) => c.json(await saveView(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/views/{id}',
      tags,
      request: { params: z.object({ id: z.string() }) },
      responses: answers(z.object({ id: z.string() }), 'Taken away; only by who kept it'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await removeView(c.var.ctx, id);
      return c.json({ id }, 200);
    },
  );
