import { createRoute, z } from '@hono/zod-openapi';
import {
  newReportSchema,
  reportBodySchema,
  reportListSchema,
  reportSchema,
  reportStepSchema,
} from '#contract/reports.ts';
import {
  downloadReport,
  draftReport,
  editReport,
  issueReport,
  readReport,
  readReports,
  refreshReport,
  REPORT_FORMATS,
} from '../../services/reports/reports.ts';
import { XLSX_TYPE } from '../../services/outputs/output-file.ts';
import { download } from '../download.ts';
import { answers, created, createRouter, jsonBody, problemAnswer } from '../openapi.ts';

const tags = ['reports'];
const params = z.object({ id: z.string() });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const optionalBody = { content: { 'application/json': { schema: reportStepSchema } } };

const router = createRouter();
const FILES = {
  docx: { type: DOCX, description: 'The Word document, as issued to the byte' },
  xlsx: { type: XLSX_TYPE, description: 'Its tables and the figures of its charts, a sheet each' },
} as const;
for (const format of REPORT_FORMATS) {
  const { type, description } = FILES[format];
  router.openAPIRegistry.registerPath({
    method: 'get',
    path: `/reports/{id}.${format}`,
    tags,
    request: { params },
    responses: { 200: { content: { [type]: { schema: z.string() } }, description }, ...problemAnswer },
  });
}

export const reportRoutes = router
  .openapi(
    createRoute({
      method: 'get',
      path: '/reports',
      tags,
      responses: answers(reportListSchema, 'Reports, the newest first'),
    }),
    async (c) => {
      const items = await readReports(c.var.ctx);
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/reports',
      tags,
      request: { body: jsonBody(newReportSchema) },
      responses: created(reportSchema, 'Drafted from the figures as they are now'),
    }),
    async (c) => c.json(await draftReport(c.var.ctx, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/reports/{id}',
      tags,
      request: { params },
      responses: answers(reportSchema, 'A draft with what moved and what stands in its way; or as issued'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const format = REPORT_FORMATS.find((each) => id.endsWith(`.${each}`));
      if (!format) return c.json(await readReport(c.var.ctx, id), 200);
      const { name, bytes } = await downloadReport(c.var.ctx, id.slice(0, -`.${format}`.length), format);
      // The other answers of this address: a file, by the ending of its name.
      return download({ name, type: FILES[format].type, body: [bytes] }) as never;
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/reports/{id}',
      tags,
      request: { params, body: jsonBody(reportBodySchema) },
      responses: answers(reportSchema, 'Its words changed; its numbers stay bound'),
    }),
    async (c) => c.json(await editReport(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/reports/{id}/refresh',
      tags,
      request: { params, body: optionalBody },
      responses: answers(reportSchema, 'Its numbers brought up to the figures of now'),
    }),
    async (c) => {
      // The body may be left out altogether.
      const body = reportStepSchema.parse(c.req.valid('json'));
      return c.json(await refreshReport(c.var.ctx, c.req.valid('param').id, body), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/reports/{id}/issue',
      tags,
      request: { params, body: optionalBody },
      responses: answers(reportSchema, 'Issued: words, numbers and document are fixed for ever'),
    }),
    async (c) => {
      const body = reportStepSchema.parse(c.req.valid('json'));
      return c.json(await issueReport(c.var.ctx, c.req.valid('param').id, body), 200);
    },
  );
