import { createRoute } from '@hono/zod-openapi';
import { exploreFileQuerySchema, exploreQuerySchema, exploreSchema } from '#contract/explore.ts';
import { exploreFile } from '../../services/explore/explore-file.ts';
import { explore } from '../../services/explore/explore.ts';
import { download } from '../download.ts';
import { answers, createRouter, fileAnswer } from '../openapi.ts';

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
  );
