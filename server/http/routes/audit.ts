import { createRoute } from '@hono/zod-openapi';
import {
  auditAnchorPageSchema,
  auditPageSchema,
  auditQuerySchema,
  auditVerificationSchema,
} from '#contract/audit.ts';
import { lastAuditHash } from '../../db/read/audit.ts';
import { listAnchors } from '../../db/read/audit-anchors.ts';
import { exportAnchors } from '../../services/audit/export-anchors.ts';
import { exportEntries } from '../../services/audit/export-entries.ts';
import { listEntries } from '../../services/audit/list-entries.ts';
import { verifyStore } from '../../services/verify-store.ts';
import { download } from '../download.ts';
import { answers, createRouter, fileAnswer } from '../openapi.ts';
import { offsetOf } from '../paging.ts';

const tags = ['audit'];
const DEFAULT_PAGE = 100;

export const auditRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit',
      tags,
      request: { query: auditQuerySchema },
      responses: answers(auditPageSchema, 'What was written and handed out, newest first'),
    }),
    async (c) => {
      const { limit = DEFAULT_PAGE, cursor, ...filter } = c.req.valid('query');
      const before = cursor === undefined ? undefined : offsetOf(cursor);
      return c.json(await listEntries(c.var.ctx, filter, { limit, before }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit.csv',
      tags,
      request: { query: auditQuerySchema.omit({ limit: true, cursor: true }) },
      responses: fileAnswer('The same as CSV, with the hashes that chain the rows'),
    }),
    async (c) => download(await exportEntries(c.var.ctx, c.req.valid('query'))),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit/verify',
      tags,
      responses: answers(auditVerificationSchema, 'The chain, the originals and the values proved now'),
    }),
    async (c) => {
      const { fault, auditRows: rows, ...counted } = await verifyStore(c.var.ctx);
      const lastHash = await lastAuditHash(c.var.ctx.store.read);
      return c.json({ verified: fault === undefined, fault: fault ?? null, rows, ...counted, lastHash }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit/anchors',
      tags,
      responses: answers(auditAnchorPageSchema, 'What the newest row of the log was each day, oldest first'),
    }),
    async (c) => {
      const rows = await listAnchors(c.var.ctx.store.read);
      const items = rows.map(({ at, audit_id: row, audit_hash: rowHash, hash }) => ({
        at,
        row,
        rowHash,
        hash,
      }));
      return c.json({ items, total: items.length, next: null }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit/anchors.csv',
      tags,
      responses: fileAnswer('The same as CSV, to be kept elsewhere: `qingyu verify --anchors FILE`'),
    }),
    async (c) => download(await exportAnchors(c.var.ctx)),
  );
