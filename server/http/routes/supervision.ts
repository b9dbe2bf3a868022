import { createRoute, z } from '@hono/zod-openapi';
import { asOfQuery } from '#contract/primitives.ts';
import {
  newSlipSchema,
  slipListSchema,
  slipSchema,
  slipStepBodySchema,
  slipWordsBodySchema,
} from '#contract/supervision.ts';
import { SLIP_STATES } from '#domain/supervision.ts';
import { issueSlip, readSlip, readSlips, takeStep } from '../../services/supervision/slips.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';

const tags = ['tasks'];
const params = z.object({ no: z.string() });
const optionalBody = { content: { 'application/json': { schema: slipStepBodySchema } } };
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const supervisionRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/supervision',
      tags,
      request: {
        query: z
          .object({
            state: z.enum(SLIP_STATES).optional(),
            unit: z.string().optional(),
            overdue: flag.optional(),
          })
          .extend(asOfQuery.shape),
      },
      responses: answers(slipListSchema, '督办单, the newest first'),
    }),
    async (c) => c.json(await readSlips(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/supervision',
      tags,
      request: { body: jsonBody(newSlipSchema) },
      responses: created(slipSchema, 'Issued under the next number of the year'),
    }),
    async (c) => c.json(await issueSlip(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/supervision/{no}',
      tags,
      request: { params, query: asOfQuery },
      responses: answers(slipSchema, 'One slip with everything that happened to it'),
    }),
    async (c) => c.json(await readSlip(c.var.ctx, c.req.valid('param').no, c.req.valid('query').asOf), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/supervision/{no}/sign',
      tags,
      request: { params, body: optionalBody },
      responses: answers(slipSchema, '签收: the unit has it'),
    }),
    async (c) => {
      // The body may be left out altogether.
      const body = slipStepBodySchema.parse(c.req.valid('json'));
      return c.json(await takeStep(c.var.ctx, c.req.valid('param').no, 'signed', body), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/supervision/{no}/reply',
      tags,
      request: { params, body: jsonBody(slipWordsBodySchema) },
      responses: answers(slipSchema, '反馈: what was done'),
    }),
    async (c) =>
      c.json(await takeStep(c.var.ctx, c.req.valid('param').no, 'replied', c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/supervision/{no}/check',
      tags,
      request: { params, body: optionalBody },
      responses: answers(slipSchema, '核查: what was said holds'),
    }),
    async (c) => {
      const body = slipStepBodySchema.parse(c.req.valid('json'));
      return c.json(await takeStep(c.var.ctx, c.req.valid('param').no, 'checked', body), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/supervision/{no}/send-back',
      tags,
      request: { params, body: jsonBody(slipWordsBodySchema) },
      responses: answers(slipSchema, '退回: to be worked on again'),
    }),
    async (c) =>
      c.json(await takeStep(c.var.ctx, c.req.valid('param').no, 'sent-back', c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/supervision/{no}/close',
      tags,
      request: { params, body: optionalBody },
      responses: answers(slipSchema, '销号'),
    }),
    async (c) => {
      const body = slipStepBodySchema.parse(c.req.valid('json'));
      return c.json(await takeStep(c.var.ctx, c.req.valid('param').no, 'closed', body), 200);
    },
  );
