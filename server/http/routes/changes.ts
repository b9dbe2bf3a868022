import { createRoute } from '@hono/zod-openapi';
import {
  changesQuerySchema,
  figureChangesQuerySchema,
  figureChangesSchema,
  verdictChangesQuerySchema,
  verdictChangesSchema,
  warningChangesSchema,
} from '#contract/changes.ts';
import { compareFigures } from '../../services/changes/compare-figures.ts';
import { compareVerdicts } from '../../services/changes/compare-verdicts.ts';
import { compareWarnings } from '../../services/changes/compare-warnings.ts';
import { exportChanges } from '../../services/changes/export-changes.ts';
import { download } from '../download.ts';
import { answers, createRouter, fileAnswer } from '../openapi.ts';
import { offsetOf } from '../paging.ts';

const tags = ['changes'];
const DEFAULT_PAGE = 200;

/** A page as it is asked for: so many items after so many. */
function paged<T extends { readonly limit?: number | undefined; readonly cursor?: string | undefined }>(
  query: T,
) {
  const { limit = DEFAULT_PAGE, cursor, ...rest } = query;
  return { ...rest, limit, offset: offsetOf(cursor) };
}

export const changeRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/changes',
      tags,
      request: { query: figureChangesQuerySchema },
      responses: answers(figureChangesSchema, 'What changed in the figures between two states of knowledge'),
    }),
    async (c) => c.json(await compareFigures(c.var.ctx, paged(c.req.valid('query'))), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/changes.csv',
      tags,
      request: { query: figureChangesQuerySchema.omit({ limit: true, cursor: true }) },
      responses: fileAnswer('All of the same as one CSV file'),
    }),
    async (c) => download(await exportChanges(c.var.ctx, c.req.valid('query'))),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/changes/verdicts',
      tags,
      request: { query: verdictChangesQuerySchema },
      responses: answers(verdictChangesSchema, 'What changed in the verdicts on one month'),
    }),
    async (c) => c.json(await compareVerdicts(c.var.ctx, paged(c.req.valid('query'))), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/changes/warnings',
      tags,
      request: { query: changesQuerySchema },
      responses: answers(warningChangesSchema, 'Warnings that opened, rose, fell or ended in between'),
    }),
    async (c) => c.json(await compareWarnings(c.var.ctx, paged(c.req.valid('query'))), 200),
  );
