import type { Context, MiddlewareHandler } from 'hono';
import { findReport } from '../db/read/reports.ts';
import { releaseSteps } from '../db/read/release.ts';
import { findUpload } from '../db/read/uploads.ts';
import { AppError } from '../services/errors.ts';
import { cappedAsOf, embargoFor, isReportPublic } from '../services/release/embargo.ts';
import type { AppEnv } from './openapi.ts';
import { routeFor } from './route-permissions.ts';

/** Reads of the statistics that can be had as of before: they answer with what is public. */
export const CAPPED: ReadonlySet<string> = new Set([
  'GET /attainment',
  'GET /attainment/decomposition',
  'GET /blank-sheet',
  'GET /districts',
  'GET /districts/{region}',
  'GET /explore',
  'GET /explore/export',
  'GET /export',
  'GET /observations',
  'GET /observations/history',
  'GET /overview',
  'GET /reporting',
  'GET /scores',
  'GET /targets/cascade',
  'GET /tasks',
  'GET /tasks/{no}',
  'GET /warnings',
  'GET /warnings/{id}',
]);

/** What shows no figure of the statistics, though the leave to read is all it needs. */
export const FREE: ReadonlySet<string> = new Set([
  'GET /calendar',
  'GET /calendar.ics',
  'GET /events',
  'GET /groups',
  'GET /indicators',
  'GET /industries',
  'GET /packs',
  'GET /reading-templates',
  'GET /regions',
  'GET /registers',
  'GET /registers/risks',
  'GET /registers/{id}/entries',
  'GET /registers/{id}/entries/{entry}/history',
  'GET /registers/{id}/export',
  'GET /reports',
  'GET /returns',
  'GET /rule-proposals',
  'GET /rules',
  'GET /rules/{id}',
  'GET /rules/{id}/versions',
  'GET /schemes',
  'GET /supervision',
  'GET /supervision/{no}',
  'GET /targets',
  'GET /targets/{id}/versions',
  'GET /tasks/{no}/evidence/{id}',
  'GET /tasks/{no}/returns',
  'GET /units',
  'GET /uploads',
  'GET /views',
  'POST /views',
  'DELETE /views/{id}',
  'POST /warnings/seen',
]);

/** One upload's own pages; what a commit would do to verdicts is of all figures and not among them. */
const OF_UPLOAD =
  /^GET \/uploads\/\{id\}(\/(changes|grid|makers|original|reconciliation|release|return-slip))?$/;
const OF_REPORT = /^GET \/reports\/\{id\}(\.docx|\.xlsx)?$/;
/** Leaves whose writes answer with figures that warnings hold; messages quote them, too. */
const CLOSED_LEAVES: ReadonlySet<string | null> = new Set(['read', 'warning']);
const CLOSED = 'GET /deliveries';

/**
 * While figures wait to be published, whoever is not to see them early is answered as before the first of them: reads
 * that know the past are asked for it, reads that show no figure pass, an upload or a report passes when it is public.
 * Everything else is refused, so a route nobody thought of shows nothing.
 * Errors: release.embargo.
 */
export const embargo: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { ctx } = c.var;
  const { read } = ctx.store;
  if (c.var.who.actor === 'nobody') return next();
  const waiting = await embargoFor(read, ctx);
  if (!waiting) return next();
  c.set('embargo', waiting);
  if (waiting.seen) return next();
  const route = routeFor(c.req.method, c.req.path);
  if (!route) return next();
  const named = `${route.method} ${route.path}`;
  if (CAPPED.has(named)) capAsOf(c, waiting);
  else if (!(await isOpen(c, named, route.permission, waiting))) throw notYet();
  return next();
};

function capAsOf(c: Context<AppEnv>, waiting: { readonly since: string }): void {
  const url = new URL(c.req.url);
  url.searchParams.set('asOf', cappedAsOf(url.searchParams.get('asOf') ?? undefined, waiting));
  c.req.raw = new Request(url, { method: 'GET', headers: c.req.raw.headers });
}

async function isOpen(
  c: Context<AppEnv>,
  named: string,
  permission: string | null,
  { since }: { readonly since: string },
): Promise<boolean> {
  if (named !== CLOSED && (!CLOSED_LEAVES.has(permission) || FREE.has(named))) return true;
  const { actor, store } = c.var.ctx;
  const [kind, id = ''] = c.req.path.replace('/api/v1/', '').split('/');
  if (OF_UPLOAD.test(named) && kind === 'uploads') {
    const upload = await findUpload(store.read, id);
    if (!upload || upload.created_by === actor) return true;
    const steps = await releaseSteps(store.read, upload.id);
    const isPublic = steps.length === 0 || steps.some(({ step }) => step === 'publish');
    return upload.state === 'committed' && isPublic;
  }
  if (OF_REPORT.test(named)) {
    const report = await findReport(store.read, id.replace(/\.(docx|xlsx)$/, ''));
    return !report || isReportPublic(report, { since });
  }
  return false;
}

function notYet(): AppError {
  return new AppError(
    'release.embargo',
    '有数值尚未发布，发布前只对名单内的人开放 · figures wait to be published: this is open to those on the list alone',
  );
}
