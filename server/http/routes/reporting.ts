import { createRoute, z } from '@hono/zod-openapi';
import { asOfQuery, monthSchema } from '#contract/primitives.ts';
import { reportingSchema } from '#contract/reporting.ts';
import { getReporting } from '../../services/reporting/get-reporting.ts';
import { answers, createRouter } from '../openapi.ts';

export const reportingRoutes = createRouter().openapi(
  createRoute({
    method: 'get',
    path: '/reporting',
    tags: ['reporting'],
    request: {
      query: z.object({ period: monthSchema, indicator: z.string().optional() }).extend(asOfQuery.shape),
    },
    responses: answers(
      reportingSchema,
      'Who has reported: regions by the indicators of a month, or by the months of its year for one indicator',
    ),
  }),
  async (c) => c.json(await getReporting(c.var.ctx, c.req.valid('query')), 200),
);
