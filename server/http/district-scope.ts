import type { MiddlewareHandler } from 'hono';
import { findUpload } from '../db/read/uploads.ts';
import { notFound } from '../services/errors.ts';
import type { AppEnv } from './openapi.ts';

/** To a district analyst there are no uploads but their own: what others sent may hold what is not out yet. */
export const ownUploadsOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { ctx } = c.var;
  const id = c.req.param('id');
  if (ctx.district !== undefined && id !== undefined) {
    const row = await findUpload(ctx.store.read, id);
    if (row?.created_by !== ctx.actor) throw notFound('upload', id);
  }
  await next();
};
