import type { MiddlewareHandler } from 'hono';
import { recordExport } from '../services/audit/record-export.ts';
import type { AppEnv } from './openapi.ts';

/** Files that leave the house: figures, originals, reports, the log itself. */
const HANDED_OUT =
  /^\/api\/v1\/((?:explore\/)?export|audit\.csv|audit\/anchors\.csv|changes\.csv|uploads\/[^/]+\/(original|return-slip)|registers\/[^/]+\/export|reports\/[^/]+\.(?:docx|xlsx)|tasks\/[^/]+\/evidence\/[^/]+)$/;

/**
 * Every file that is handed out is in the audit log. Where the log cannot be written (a full disk, a damaged store)
 * the file still goes out, since it may be what is left to rescue, and the server’s own log says so.
 */
export const exportLog: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.req.method !== 'GET' || c.res.status !== 200 || !HANDED_OUT.test(c.req.path)) return;
  const subject = c.req.path.replace('/api/v1/', '');
  try {
    const early = c.var.embargo?.seen === true && { unpublished: true };
    await recordExport(c.var.ctx, subject, { ...c.req.query(), ...early });
  } catch (error) {
    c.var.ctx.log.error({ err: error, requestId: c.var.requestId, subject }, 'export not in the audit log');
  }
};
