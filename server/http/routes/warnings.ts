import { createRoute, z } from '@hono/zod-openapi';
import {
  acknowledgeBodySchema,
  assignBodySchema,
  closeBodySchema,
  noteBodySchema,
  warningDetailSchema,
  warningListSchema,
  warningSchema,
} from '#contract/warnings.ts';
import { asOfQuery, levelSchema, pageQuery } from '#contract/primitives.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import {
  acknowledgeWarning,
  assignWarning,
  closeWarning,
  noteWarning,
} from '../../services/warnings/handle-warning.ts';
import { readWarning, readWarnings } from '../../services/warnings/read-warnings.ts';
import { answers, createRouter, jsonBody } from '../openapi.ts';
import { offsetOf } from '../paging.ts';

const tags = ['warnings'];
const params = z.object({ id: z.string() });
const DEFAULT_PAGE = 100;
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const warningRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/warnings',
      tags,
      request: {
        query: pageQuery.extend(asOfQuery.shape).extend({
          state: z.enum([...WARNING_STATES, 'open']).optional(),
          level: levelSchema.optional(),
          region: z.string().optional(),
          indicator: z.string().optional(),
          unread: flag.optional(),
          silenced: flag.optional(),
        }),
      },
      responses: answers(
        warningListSchema,
        'Warnings as somebody would turn to them: standing ones first, the graver level first, of one level the unacknowledged by the time left, then the latest opened; `open` are those that still stand',
      ),
    }),
    async (c) => {
      const { limit = DEFAULT_PAGE, cursor, ...query } = c.req.valid('query');
      return c.json(await readWarnings(c.var.ctx, { ...query, limit, offset: offsetOf(cursor) }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/warnings/{id}',
      tags,
      request: { params, query: asOfQuery },
      responses: answers(warningDetailSchema, 'One episode with its ledger, now or as known on a day'),
    }),
    async (c) =>
      c.json(await readWarning(c.var.ctx, c.req.valid('param').id, c.req.valid('query').asOf), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/{id}/acknowledge',
      tags,
      request: { params, body: { content: { 'application/json': { schema: acknowledgeBodySchema } } } },
      responses: answers(warningSchema, '签收: seen; mutes nothing'),
    }),
    async (c) => {
      // The body may be left out altogether.
      const body = acknowledgeBodySchema.parse(c.req.valid('json'));
      return c.json(await acknowledgeWarning(c.var.ctx, c.req.valid('param').id, body), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/{id}/assign',
      tags,
      request: { params, body: jsonBody(assignBodySchema) },
      responses: answers(warningSchema, 'Given to somebody'),
    }),
    async (c) => c.json(await assignWarning(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/{id}/note',
      tags,
      request: { params, body: jsonBody(noteBodySchema) },
      responses: answers(warningSchema, 'A note added to the ledger'),
    }),
    async (c) => c.json(await noteWarning(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/{id}/close',
      tags,
      request: { params, body: jsonBody(closeBodySchema) },
      responses: answers(
        warningSchema,
        '销号 with a reason; from the sign-off level up the first call asks and a second person’s completes it',
      ),
    }),
    async (c) => c.json(await closeWarning(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  );
