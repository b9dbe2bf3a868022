import { createRoute, z } from '@hono/zod-openapi';
import {
  basesSchema,
  crossCheckListSchema,
  integrityListSchema,
  sourceConflictListSchema,
} from '#contract/analyst.ts';
import { asOfQuery } from '#contract/primitives.ts';
import { readBases } from '../../services/judging/base-ledger.ts';
import { readCrossChecks } from '../../services/judging/cross-checks.ts';
import { readConflicts } from '../../services/judging/source-conflicts.ts';
import { readIntegrityHints } from '../../services/judging/integrity-hints.ts';
import { answers, createRouter } from '../openapi.ts';

const tags = ['analyst'];

/** What is for the analyst alone: pairs that should move together, and quiet hints. */
export const analystRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/cross-checks',
      tags,
      responses: answers(crossCheckListSchema, 'Pairs of series side by side, and how unusual their gap is'),
    }),
    async (c) => {
      const items = await readCrossChecks(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/integrity',
      tags,
      request: {
        query: z.object({
          indicator: z.string(),
          year: z.coerce.number().int().min(1990).max(2100),
        }),
      },
      responses: answers(integrityListSchema, 'Quiet hints on the figures of an indicator and a year'),
    }),
    async (c) => {
      const items = await readIntegrityHints(c.var.ctx, c.req.valid('query'));
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/source-conflicts',
      tags,
      request: {
        query: z
          .object({ indicator: z.string().optional(), region: z.string().optional() })
          .extend(asOfQuery.shape),
      },
      responses: answers(sourceConflictListSchema, 'Figures on which named sources disagree'),
    }),
    async (c) => {
      const items = await readConflicts(c.var.ctx, c.req.valid('query'));
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/bases',
      tags,
      request: {
        query: z
          .object({
            indicator: z.string(),
            region: z.string(),
            year: z.coerce.number().int().min(1990).max(2100),
          })
          .extend(asOfQuery.shape),
      },
      responses: answers(basesSchema, 'A year’s changes on last year against every base there is'),
    }),
    async (c) => c.json(await readBases(c.var.ctx, c.req.valid('query')), 200),
  );
