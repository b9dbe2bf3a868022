import { createRoute, z } from '@hono/zod-openapi';
import { districtProfileSchema, districtsQuerySchema, districtsSchema } from '#contract/districts.ts';
import { asOfQuery, monthSchema } from '#contract/primitives.ts';
import { districtProfile } from '../../services/districts/district-profile.ts';
import { listDistricts } from '../../services/districts/list-districts.ts';
import { answers, createRouter } from '../openapi.ts';

const tags = ['judgement'];

export const districtRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/districts',
      tags,
      request: { query: districtsQuerySchema },
      responses: answers(districtsSchema, 'One indicator over the districts: figures, ranks, months, peers'),
    }),
    async (c) => c.json(await listDistricts(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/districts/{region}',
      tags,
      request: {
        params: z.object({ region: z.string() }),
        query: z.object({ period: monthSchema.optional() }).extend(asOfQuery.shape),
      },
      responses: answers(districtProfileSchema, 'Everything the statistics say about one district'),
    }),
    async (c) => {
      const { region } = c.req.valid('param');
      return c.json(await districtProfile(c.var.ctx, { region, ...c.req.valid('query') }), 200);
    },
  );
