import { createRoute, z } from '@hono/zod-openapi';
import {
  channelBodySchema,
  channelListSchema,
  channelSchema,
  channelTestSchema,
  MESSAGE_STATES,
  messageListSchema,
  messageSchema,
} from '#contract/channels.ts';
import { pageQuery } from '#contract/primitives.ts';
import {
  readChannel,
  readChannels,
  removeChannel,
  saveChannel,
  testChannel,
} from '../../services/outbox/channels.ts';
import { readMessages, retryMessage } from '../../services/outbox/messages.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';
import { offsetOf } from '../paging.ts';

const tags = ['channels'];
const params = z.object({ id: z.string() });
const DEFAULT_PAGE = 50;

export const channelRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/channels',
      tags,
      responses: answers(channelListSchema, 'How people are told of warnings'),
    }),
    async (c) => {
      const items = await readChannels(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/channels',
      tags,
      request: { body: jsonBody(channelBodySchema) },
      responses: created(channelSchema, 'A new channel; its secrets never come back'),
    }),
    async (c) => c.json(await saveChannel(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/channels/{id}',
      tags,
      request: { params },
      responses: answers(channelSchema, 'One channel'),
    }),
    async (c) => c.json(await readChannel(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/channels/{id}',
      tags,
      request: { params, body: jsonBody(channelBodySchema) },
      responses: answers(channelSchema, 'Changed; secrets left out stay as they were'),
    }),
    async (c) => c.json(await saveChannel(c.var.ctx, c.req.valid('json'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/channels/{id}',
      tags,
      request: { params },
      responses: answers(z.object({ id: z.string() }), 'Taken out of use; what waits for it is given up'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await removeChannel(c.var.ctx, id);
      return c.json({ id }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/channels/{id}/test',
      tags,
      request: { params },
      responses: answers(channelTestSchema, 'A test message, sent at once, and what the other side said'),
    }),
    async (c) => c.json(await testChannel(c.var.ctx, c.req.valid('param').id, c.var.send), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/deliveries',
      tags,
      request: {
        query: pageQuery.extend({
          channel: z.string().optional(),
          state: z.enum(MESSAGE_STATES).optional(),
        }),
      },
      responses: answers(messageListSchema, 'Messages with every attempt, the newest first'),
    }),
    async (c) => {
      const { limit = DEFAULT_PAGE, cursor, ...filter } = c.req.valid('query');
      return c.json(await readMessages(c.var.ctx, { ...filter, limit, offset: offsetOf(cursor) }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/deliveries/{id}/retry',
      tags,
      request: { params },
      responses: answers(messageSchema, 'A message that was given up is tried again'),
    }),
    async (c) => c.json(await retryMessage(c.var.ctx, c.req.valid('param').id), 200),
  );
