import { createRoute, z } from '@hono/zod-openapi';
import { pageQuery } from '#contract/primitives.ts';
import {
  changesSchema,
  changeSchema,
  commitBodySchema,
  commitResultSchema,
  consequencesSchema,
  uploadListSchema,
  uploadSchema,
  uploadStateSchema,
  withdrawBodySchema,
} from '#contract/uploads.ts';
import { hintsSchema, recogniseBodySchema, uploadFormSchema, type HintsDto } from '#contract/hints.ts';
import { findUpload, listUploads } from '../../db/read/uploads.ts';
import { discardUpload } from '../../services/imports/discard-upload.ts';
import { uploadDto, uploadListItem } from '../../services/imports/upload-dto.ts';
import { AppError, notFound } from '../../services/errors.ts';
import { namingProgress } from '../../services/progress.ts';
import { bytesOf } from '../form-body.ts';
import { answers, created, createRouter, jsonBody } from '../openapi.ts';
import { fieldErrors } from '../issue-words.ts';
import { offsetOf } from '../paging.ts';

const tags = ['uploads'];
const params = z.object({ id: z.string() });
const DEFAULT_PAGE = 100;

export const uploadRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads',
      tags,
      request: { query: pageQuery.extend({ state: uploadStateSchema.optional() }) },
      responses: answers(uploadListSchema, 'Uploads, newest first'),
    }),
    async (c) => {
      const { limit = DEFAULT_PAGE, cursor, state } = c.req.valid('query');
      const before = cursor === undefined ? undefined : offsetOf(cursor);
      const { store, district, actor } = c.var.ctx;
      const by = district === undefined ? undefined : actor;
      const { rows, total } = await listUploads(store.read, { limit, before, state, by });
      const last = rows.at(-1);
      const next = rows.length === limit && last ? String(last.id) : null;
      return c.json({ items: rows.map(uploadListItem), total, next }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/uploads',
      tags,
      request: { body: { content: { 'multipart/form-data': { schema: uploadFormSchema } }, required: true } },
      responses: created(
        uploadSchema,
        'Staged: read, recognised, checked and compared; nothing is committed yet',
      ),
    }),
    async (c) => {
      const { file, mapping, progress, template, ...fields } = c.req.valid('form');
      const ctx = namingProgress(c.var.ctx, progress);
      const rest = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
      const hints = hintsOf(rest, mapping);
      const bytes = await bytesOf(file);
      const staged = await ctx.imports.stageUpload(ctx, {
        name: file.name,
        bytes,
        hints,
        origin: 'reported',
        template,
      });
      return c.json(staged, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}',
      tags,
      request: { params },
      responses: answers(uploadSchema, 'One upload'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const row = await findUpload(c.var.ctx.store.read, id);
      if (!row) throw notFound('upload', id);
      return c.json(uploadDto(row), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}/changes',
      tags,
      request: { params, query: pageQuery.extend({ kind: changeSchema.shape.kind.optional() }) },
      responses: answers(changesSchema, 'What each cell would do to the statistics'),
    }),
    async (c) => {
      const { limit = DEFAULT_PAGE, cursor, kind } = c.req.valid('query');
      const page = await c.var.ctx.imports.listChanges(c.var.ctx, c.req.valid('param').id, {
        limit,
        offset: offsetOf(cursor),
        kind,
      });
      return c.json(page, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}/consequences',
      tags,
      request: { params, query: z.object({ accept: z.string().optional() }) },
      responses: answers(consequencesSchema, 'What a commit would do to verdicts and warnings'),
    }),
    async (c) => {
      const accept =
        c.req
          .valid('query')
          .accept?.split(',')
          .filter((id) => id !== '') ?? [];
      return c.json(
        await c.var.ctx.imports.previewConsequences(c.var.ctx, c.req.valid('param').id, accept),
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/recognise',
      tags,
      request: { params, body: jsonBody(recogniseBodySchema) },
      responses: answers(uploadSchema, 'The same original read again with the reading corrected by hand'),
    }),
    async (c) => {
      const { mapping, progress, remember, name, ...rest } = c.req.valid('json');
      const hints = hintsSchema.parse({ ...rest, ...mapping });
      const ctx = namingProgress(c.var.ctx, progress);
      const { id } = c.req.valid('param');
      return c.json(await ctx.imports.restage(ctx, id, hints, remember === true ? { name } : undefined), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/compare',
      tags,
      request: { params },
      responses: answers(uploadSchema, 'Compared anew with the statistics as they stand'),
    }),
    async (c) => c.json(await c.var.ctx.imports.restage(c.var.ctx, c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/commit',
      tags,
      request: { params, body: { content: { 'application/json': { schema: commitBodySchema } } } },
      responses: answers(commitResultSchema, 'Committed, all or nothing'),
    }),
    async (c) => {
      const { accept, reason, progress } = commitBodySchema.parse(c.req.valid('json'));
      const ctx = namingProgress(c.var.ctx, progress);
      const { id } = c.req.valid('param');
      return c.json(await ctx.imports.commitUpload(ctx, id, { accept, reason }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/withdraw',
      tags,
      request: { params, body: jsonBody(withdrawBodySchema) },
      responses: answers(commitResultSchema, 'The statistics as if it had never been committed'),
    }),
    async (c) =>
      c.json(
        await c.var.ctx.imports.withdrawUpload(
          c.var.ctx,
          c.req.valid('param').id,
          c.req.valid('json').reason,
        ),
        200,
      ),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/uploads/{id}/discard',
      tags,
      request: { params },
      responses: answers(uploadSchema, 'Put aside; the original is kept'),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await discardUpload(c.var.ctx, id);
      const row = await findUpload(c.var.ctx.store.read, id);
      if (!row) throw notFound('upload', id);
      return c.json(uploadDto(row), 200);
    },
  );

/** What the sender says of a sheet, in fields of the form and in its mapping. Errors: request.invalid. */
function hintsOf(fields: object, mapping: string | undefined): HintsDto {
  const said = { ...fields, ...(mapping === undefined ? {} : parseMapping(mapping)) };
  const parsed = hintsSchema.safeParse(said);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'request.invalid',
    'mapping 里有不合要求的内容 · some of mapping is not as expected',
    fieldErrors(parsed.error.issues, {
      data: said,
      pointerOf: (path) => ['mapping', ...path].join('.'),
    }),
  );
}

function parseMapping(text: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  throw new AppError('request.invalid', 'mapping 不是 JSON 对象 · mapping is no JSON object', [
    {
      pointer: 'mapping',
      code: 'json',
      message: `应为 JSON 对象，收到 ${text.slice(0, 80)} · expected a JSON object, found ${text.slice(0, 80)}`,
    },
  ]);
}
