import { createRoute, z } from '@hono/zod-openapi';
import { blankSheetQuerySchema } from '#contract/blank-sheets.ts';
import { entryBodySchema } from '#contract/entries.ts';
import { EXPORT_FORMATS, exportFormatSchema, exportQuerySchema } from '#contract/outputs.ts';
import { exportValues } from '../../services/outputs/export-values.ts';
import { isoDateSchema } from '#contract/primitives.ts';
import { uploadSchema } from '#contract/uploads.ts';
import { blankSheet } from '../../services/outputs/blank-sheet.ts';
import { stageEntry } from '../../services/outputs/entry-file.ts';
import { originalFile, returnSlip } from '../../services/outputs/return-slip.ts';
import { download } from '../download.ts';
import { created, createRouter, fileAnswer, jsonBody } from '../openapi.ts';

const tags = ['outputs'];
const params = z.object({ id: z.string() });

export const outputRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/export',
      tags,
      request: {
        query: exportQuerySchema.extend({
          format: exportFormatSchema.default('xlsx').openapi({ description: EXPORT_FORMATS.join(', ') }),
        }),
      },
      responses: fileAnswer('The values that stand, as a file that reads back in unchanged'),
    }),
    async (c) => {
      const { format, ...query } = c.req.valid('query');
      return download(await exportValues(c.var.ctx, query, format));
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}/return-slip',
      tags,
      request: { params, query: z.object({ deadline: isoDateSchema.optional() }) },
      responses: fileAnswer(
        'The sheet back as a workbook, faulty cells marked and explained, a list before it',
      ),
    }),
    async (c) =>
      download(await returnSlip(c.var.ctx, c.req.valid('param').id, c.req.valid('query').deadline)),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}/original',
      tags,
      request: { params },
      responses: fileAnswer('The file as it was sent, byte for byte'),
    }),
    async (c) => download(await originalFile(c.var.ctx, c.req.valid('param').id)),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/blank-sheet',
      tags,
      request: { query: blankSheetQuerySchema },
      responses: fileAnswer('A sheet to fill in, which reads back in without a question'),
    }),
    async (c) => download(await blankSheet(c.var.ctx, c.req.valid('query'))),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/entries',
      tags,
      request: { body: jsonBody(entryBodySchema) },
      responses: created(
        uploadSchema,
        'Staged as a sheet of its own, to be reviewed and committed as any other',
      ),
    }),
    async (c) => c.json(await stageEntry(c.var.ctx, c.req.valid('json')), 201),
  );
