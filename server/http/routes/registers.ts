import { createRoute, z } from '@hono/zod-openapi';
import { asOfQuery } from '#contract/primitives.ts';
import {
  entriesQuerySchema,
  entryChangeSchema,
  entryFormSchema,
  entryWithdrawalSchema,
  importedEntriesSchema,
  newEntrySchema,
  registerEntriesSchema,
  registerEntrySchema,
  registerListSchema,
} from '#contract/registers.ts';
import { risksSchema } from '#contract/risks.ts';
import { exportEntries } from '../../services/registers/export-entries.ts';
import { importEntries } from '../../services/registers/import-entries.ts';
import { addEntry, changeEntry, withdrawEntry } from '../../services/registers/keep-entry.ts';
import { readRisks } from '../../services/registers/read-risks.ts';
import { readEntries, readEntryHistory, readRegisters } from '../../services/registers/read-registers.ts';
import { download } from '../download.ts';
import { bytesOf } from '../form-body.ts';
import { answers, created, createRouter, fileAnswer, jsonBody } from '../openapi.ts';

const tags = ['registers'];
const params = z.object({ id: z.string() });
const entryParams = z.object({ id: z.string(), entry: z.string() });
const list = <T>(items: T[]) => ({ items, total: items.length, next: null });

export const registerRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/registers',
      tags,
      request: { query: asOfQuery },
      responses: answers(
        registerListSchema,
        'The notice’s registers, their columns, and how many entries stand',
      ),
    }),
    async (c) => c.json(list(await readRegisters(c.var.ctx, c.req.valid('query').asOf)), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/registers/risks',
      tags,
      request: { query: asOfQuery },
      responses: answers(
        risksSchema,
        'Where lay-offs may come: open lay-off plans and risk events by district and by industry',
      ),
    }),
    async (c) => c.json(await readRisks(c.var.ctx, c.req.valid('query').asOf), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/registers/{id}/entries',
      tags,
      request: { params, query: entriesQuerySchema },
      responses: answers(registerEntriesSchema, 'Entries, newest first, with what follows from them'),
    }),
    async (c) => {
      const items = await readEntries(c.var.ctx, c.req.valid('param').id, c.req.valid('query'));
      return c.json(list(items), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/registers/{id}/entries',
      tags,
      request: { params, body: jsonBody(newEntrySchema) },
      responses: created(registerEntrySchema, 'Written down; a lay-off plan counts for the warnings at once'),
    }),
    async (c) => c.json(await addEntry(c.var.ctx, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/registers/{id}/entries/{entry}',
      tags,
      request: { params: entryParams, body: jsonBody(entryChangeSchema) },
      responses: answers(registerEntrySchema, 'The entry’s next version'),
    }),
    async (c) => {
      const { id, entry } = c.req.valid('param');
      return c.json(await changeEntry(c.var.ctx, id, entry, c.req.valid('json')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/registers/{id}/entries/{entry}/withdraw',
      tags,
      request: { params: entryParams, body: jsonBody(entryWithdrawalSchema) },
      responses: answers(registerEntrySchema, 'Taken back: it stays in the history and counts no more'),
    }),
    async (c) => {
      const { id, entry } = c.req.valid('param');
      return c.json(await withdrawEntry(c.var.ctx, id, entry, c.req.valid('json')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/registers/{id}/entries/{entry}/history',
      tags,
      request: { params: entryParams },
      responses: answers(registerEntriesSchema, 'Every version of the entry, newest first'),
    }),
    async (c) => {
      const { id, entry } = c.req.valid('param');
      return c.json(list(await readEntryHistory(c.var.ctx, id, entry)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/registers/{id}/import',
      tags,
      request: {
        params,
        body: { content: { 'multipart/form-data': { schema: entryFormSchema } }, required: true },
      },
      responses: created(importedEntriesSchema, 'All entries of the sheet; of a faulty one none'),
    }),
    async (c) => {
      const { file, by } = c.req.valid('form');
      const sheet = { name: file.name, bytes: await bytesOf(file), by };
      return c.json(await importEntries(c.var.ctx, c.req.valid('param').id, sheet), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/registers/{id}/export',
      tags,
      request: {
        params,
        query: entriesQuerySchema.extend({
          format: z.enum(['csv', 'xlsx']).default('xlsx'),
          blank: z
            .enum(['true', 'false'])
            .optional()
            .openapi({ description: 'The header alone, to be filled in.' }),
        }),
      },
      responses: fileAnswer('The entries as a sheet that reads back in'),
    }),
    async (c) => {
      const { format, blank, ...query } = c.req.valid('query');
      const how = { format, blank: blank === 'true' };
      return download(await exportEntries(c.var.ctx, c.req.valid('param').id, query, how));
    },
  );
