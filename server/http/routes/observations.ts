import { createRoute, z } from '@hono/zod-openapi';
import { historySchema, observationsSchema, seriesQuerySchema } from '#contract/observations.ts';
import { asOfQuery, basisSchema, pageQuery, periodSchema } from '#contract/primitives.ts';
import { getHistory } from '../../services/reading/get-history.ts';
import { listObservations } from '../../services/reading/list-observations.ts';
import { observationsCsv } from '../../services/reading/observations-csv.ts';
import { answers, createRouter } from '../openapi.ts';
import { offsetOf } from '../paging.ts';

const tags = ['observations'];
const DEFAULT_PAGE = 1000;

export const observationRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/observations',
      tags,
      request: { query: seriesQuerySchema.extend(asOfQuery.shape).extend(pageQuery.shape) },
      responses: answers(observationsSchema, 'The values that stand; CSV when text/csv is asked for'),
    }),
    async (c) => {
      const asCsv = c.req.header('accept')?.includes('text/csv') === true;
      // A file has no next page: it is whole unless a limit was asked for.
      const { limit = asCsv ? Infinity : DEFAULT_PAGE, cursor, ...query } = c.req.valid('query');
      const page = await listObservations(c.var.ctx, { ...query, limit, offset: offsetOf(cursor) });
      if (asCsv) {
        // A CSV answer has no place in the JSON route's type; its bytes are the same rows.
        return c.body(observationsCsv(page.items), 200, {
          'content-type': 'text/csv; charset=utf-8',
        }) as never;
      }
      return c.json(page, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/observations/history',
      tags,
      request: {
        query: z
          .object({
            indicator: z.string(),
            region: z.string(),
            group: z.string().optional(),
            industry: z.string().optional(),
            basis: basisSchema,
            period: periodSchema,
          })
          .extend(asOfQuery.shape),
      },
      responses: answers(historySchema, 'Every vintage of one figure, oldest first'),
    }),
    async (c) => c.json({ items: await getHistory(c.var.ctx, c.req.valid('query')) }, 200),
  );
