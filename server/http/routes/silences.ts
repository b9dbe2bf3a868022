import { createRoute, z } from '@hono/zod-openapi';
import {
  endSilenceBodySchema,
  extendSilenceBodySchema,
  silenceBodySchema,
  silenceDetailSchema,
  silenceListSchema,
  silencePreviewBodySchema,
  silencePreviewSchema,
  silenceSchema,
} from '#contract/silences.ts';
import { SILENCE_STATES } from '#domain/silence.ts';
import { readSilence, readSilences } from '../../services/warnings/read-silences.ts';
import { endSilence, extendSilence, setSilence } from '../../services/warnings/set-silence.ts';
import { previewSilence } from '../../services/warnings/preview-silence.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';

const tags = ['warnings'];
const params = z.object({ id: z.string() });

export const silenceRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/silences',
      tags,
      request: { query: z.object({ state: z.enum(SILENCE_STATES).optional() }) },
      responses: answers(silenceListSchema, 'Silences, the one that ends last first'),
    }),
    async (c) => {
      const items = await readSilences(c.var.ctx, c.req.valid('query').state);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/silences',
      tags,
      request: { body: jsonBody(silenceBodySchema) },
      responses: created(silenceSchema, 'Warnings of its scope tell nobody until it ends'),
    }),
    async (c) => c.json(await setSilence(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/silences/preview',
      tags,
      request: { body: jsonBody(silencePreviewBodySchema) },
      responses: answers(silencePreviewSchema, 'What such a silence would hide; writes nothing'),
    }),
    async (c) => c.json(await previewSilence(c.var.ctx, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/silences/{id}',
      tags,
      request: { params },
      responses: answers(silenceDetailSchema, 'One silence with the standing warnings it is about'),
    }),
    async (c) => c.json(await readSilence(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/silences/{id}/end',
      tags,
      request: { params, body: { content: { 'application/json': { schema: endSilenceBodySchema } } } },
      responses: answers(silenceSchema, 'Ended before its time'),
    }),
    async (c) => {
      // The body may be left out altogether.
      const body = endSilenceBodySchema.parse(c.req.valid('json'));
      return c.json(await endSilence(c.var.ctx, c.req.valid('param').id, body), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/silences/{id}/extend',
      tags,
      request: { params, body: jsonBody(extendSilenceBodySchema) },
      responses: answers(silenceSchema, 'Given another end'),
    }),
    async (c) => c.json(await extendSilence(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  );
