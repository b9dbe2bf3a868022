import { createRoute, z } from '@hono/zod-openapi';
import { asOfSchema } from '#contract/primitives.ts';
import { shiftLogSchema, shiftNoteBodySchema, shiftNoteSchema } from '#contract/shift-log.ts';
import { isIsoDate } from '#domain/period.ts';
import { beginningOf, instantOf } from '../../clock.ts';
import { noteShift, readShiftLog } from '../../services/warnings/shift-log.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';

const tags = ['warnings'];

export const shiftLogRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/shift-log',
      tags,
      request: {
        query: z.object({
          from: asOfSchema.openapi({ description: 'A civil date, its beginning meant, or an instant.' }),
          to: asOfSchema.openapi({ description: 'A civil date, its end meant, or an instant.' }),
        }),
      },
      responses: answers(shiftLogSchema, '值班日志: what happened in a shift, and what stands'),
    }),
    async (c) => {
      const { from, to } = c.req.valid('query');
      const begins = isIsoDate(from) ? beginningOf(from) : instantOf(from);
      return c.json(await readShiftLog(c.var.ctx, { from: begins, to: instantOf(to) }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/shift-log/notes',
      tags,
      request: { body: jsonBody(shiftNoteBodySchema) },
      responses: created(shiftNoteSchema, 'A note in the log'),
    }),
    async (c) => c.json(await noteShift(c.var.ctx, c.req.valid('json')), 201),
  );
