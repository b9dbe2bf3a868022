import { createRoute, z } from '@hono/zod-openapi';
import { asOfQuery, isoDateSchema } from '#contract/primitives.ts';
import {
  acceptReturnSchema,
  calendarSchema,
  evidenceFormSchema,
  evidenceSchema,
  newReturnSchema,
  returnsSchema,
  returnStandingSchema,
  sendBackReturnSchema,
  taskDetailSchema,
  taskListSchema,
  taskReturnsSchema,
  taskSchema,
} from '#contract/tasks.ts';
import { RETURN_STATES } from '#domain/task-return.ts';
import { calendarFeed } from '../../services/tasks/calendar-feed.ts';
import { addEvidence, readEvidence } from '../../services/tasks/evidence.ts';
import { decideReturn, fileReturn } from '../../services/tasks/file-return.ts';
import { readCalendar } from '../../services/tasks/read-calendar.ts';
import { readReturns, readTaskReturns } from '../../services/tasks/read-returns.ts';
import { readTask, readTasks } from '../../services/tasks/read-tasks.ts';
import { download } from '../download.ts';
import { bytesOf } from '../form-body.ts';
import { answers, created, createRouter, jsonBody, problemAnswer } from '../openapi.ts';

const tags = ['tasks'];
const no = z.coerce.number().int().min(1).max(10_000);
const params = z.object({ no });
const ofPeriod = z.object({ no, period: z.string() });
const range = z.object({ from: isoDateSchema.optional(), to: isoDateSchema.optional() });

export const taskRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/tasks',
      tags,
      request: {
        query: z
          .object({
            unit: z.string().optional(),
            chapter: z.coerce.number().int().optional(),
            state: z.enum(RETURN_STATES).optional(),
            evidence: taskSchema.shape.evidence.optional(),
            text: z.string().max(200).optional(),
          })
          .extend(asOfQuery.shape),
      },
      responses: answers(taskListSchema, 'The notice’s tasks, each with its returns and the verdict on it'),
    }),
    async (c) => c.json(await readTasks(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tasks/{no}',
      tags,
      request: { params, query: asOfQuery },
      responses: answers(taskDetailSchema, 'One task with every return and slip'),
    }),
    async (c) => c.json(await readTask(c.var.ctx, c.req.valid('param').no, c.req.valid('query').asOf), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tasks/{no}/returns',
      tags,
      request: { params, query: asOfQuery },
      responses: answers(taskReturnsSchema, 'Where each period’s return stands, and every version filed'),
    }),
    async (c) =>
      c.json(await readTaskReturns(c.var.ctx, c.req.valid('param').no, c.req.valid('query').asOf), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tasks/{no}/returns',
      tags,
      request: { params, body: jsonBody(newReturnSchema) },
      responses: created(returnStandingSchema, 'Filed: the next version of the period’s return'),
    }),
    async (c) => c.json(await fileReturn(c.var.ctx, c.req.valid('param').no, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tasks/{no}/returns/{period}/accept',
      tags,
      request: {
        params: ofPeriod,
        body: { content: { 'application/json': { schema: acceptReturnSchema } } },
      },
      responses: answers(returnStandingSchema, '采纳: the newest return is accepted'),
    }),
    async (c) => {
      // The body may be left out altogether.
      const body = acceptReturnSchema.parse(c.req.valid('json'));
      const of = c.req.valid('param');
      return c.json(await decideReturn(c.var.ctx, of, { decision: 'accepted', ...body }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tasks/{no}/returns/{period}/send-back',
      tags,
      request: { params: ofPeriod, body: jsonBody(sendBackReturnSchema) },
      responses: answers(returnStandingSchema, '退回: it is owed again'),
    }),
    async (c) => {
      const body = c.req.valid('json');
      const of = c.req.valid('param');
      return c.json(await decideReturn(c.var.ctx, of, { decision: 'sent-back', ...body }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tasks/{no}/returns/{period}/evidence',
      tags,
      request: {
        params: ofPeriod,
        body: { content: { 'multipart/form-data': { schema: evidenceFormSchema } }, required: true },
      },
      responses: created(evidenceSchema, 'A file added to the return: kept as it came, under its hash'),
    }),
    async (c) => {
      const { file, by } = c.req.valid('form');
      const evidence = { name: file.name, bytes: await bytesOf(file), by };
      return c.json(await addEvidence(c.var.ctx, c.req.valid('param'), evidence), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tasks/{no}/evidence/{id}',
      tags,
      request: { params: z.object({ no, id: z.coerce.number().int().min(1) }) },
      responses: {
        200: {
          content: { 'application/octet-stream': { schema: z.string() } },
          description: 'The file as it came',
        },
        ...problemAnswer,
      },
    }),
    async (c) => {
      const of = c.req.valid('param');
      return download(await readEvidence(c.var.ctx, of.no, of.id));
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/returns',
      tags,
      request: { query: z.object({ period: z.string().optional() }).extend(asOfQuery.shape) },
      responses: answers(returnsSchema, 'Every task’s return of a period, and who is to be reminded'),
    }),
    async (c) => c.json(await readReturns(c.var.ctx, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/calendar',
      tags,
      request: { query: range.extend(asOfQuery.shape) },
      responses: answers(
        calendarSchema,
        'Dates of the notice, returns, ends of policies, lay-offs, slips, figures due',
      ),
    }),
    async (c) => {
      const items = await readCalendar(c.var.ctx, c.req.valid('query'));
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/calendar.ics',
      tags,
      request: { query: range },
      responses: {
        200: {
          content: { 'text/calendar': { schema: z.string() } },
          description: 'The same as a feed to subscribe to',
        },
        ...problemAnswer,
      },
    }),
    async (c) => {
      const { ctx } = c.var;
      const items = await readCalendar(ctx, c.req.valid('query'));
      return c.body(calendarFeed(ctx, items), 200, { 'content-type': 'text/calendar; charset=utf-8' });
    },
  );
