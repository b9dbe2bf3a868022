import { createRoute, z } from '@hono/zod-openapi';
import {
  acknowledgeAllBodySchema,
  acknowledgedSchema,
  seenBodySchema,
  seenSchema,
  sendBackBodySchema,
  signOffBodySchema,
  tellBodySchema,
  tickBodySchema,
  warningSchema,
} from '#contract/warnings.ts';
import {
  acknowledgeWarnings,
  sendBackWarning,
  signOffWarning,
  tickWarning,
} from '../../services/warnings/handle-warning.ts';
import { tellContact } from '../../services/warnings/tell-contact.ts';
import { seeWarnings } from '../../services/warnings/mark-seen.ts';
import { answers, createRouter, jsonBody } from '../openapi.ts';

const tags = ['warnings'];
const params = z.object({ id: z.string() });

/** What is done about a warning beyond taking it on: sign-off, checklist, call list, who has seen it. */
export const handlingRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/{id}/sign-off',
      tags,
      request: { params, body: { content: { 'application/json': { schema: signOffBodySchema } } } },
      responses: answers(warningSchema, '复核: a second person confirms the closing'),
    }),
    async (c) => {
      // The body may be left out altogether.
      const body = signOffBodySchema.parse(c.req.valid('json'));
      return c.json(await signOffWarning(c.var.ctx, c.req.valid('param').id, body), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/{id}/send-back',
      tags,
      request: { params, body: jsonBody(sendBackBodySchema) },
      responses: answers(warningSchema, '退回: the closing does not go through'),
    }),
    async (c) => c.json(await sendBackWarning(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/{id}/checklist',
      tags,
      request: { params, body: jsonBody(tickBodySchema) },
      responses: answers(warningSchema, 'A step of the response done, or taken back'),
    }),
    async (c) => c.json(await tickWarning(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/{id}/contacts',
      tags,
      request: { params, body: jsonBody(tellBodySchema) },
      responses: answers(warningSchema, 'Somebody on the call list told, or that taken back'),
    }),
    async (c) => c.json(await tellContact(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/acknowledge',
      tags,
      request: { body: jsonBody(acknowledgeAllBodySchema) },
      responses: answers(acknowledgedSchema, '签收: several at once, all of them or none'),
    }),
    async (c) => {
      const { ids, ...body } = c.req.valid('json');
      return c.json({ items: await acknowledgeWarnings(c.var.ctx, ids, body) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/warnings/seen',
      tags,
      request: { body: jsonBody(seenBodySchema) },
      responses: answers(seenSchema, 'Seen by this reader: some, or all when none is named'),
    }),
    async (c) => c.json({ seen: await seeWarnings(c.var.ctx, c.req.valid('json').ids) }, 200),
  );
