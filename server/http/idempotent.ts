import type { MiddlewareHandler } from 'hono';
import { AppError } from '../services/errors.ts';
import { once } from '../services/idempotency.ts';
import type { AppEnv } from './openapi.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Honours `Idempotency-Key` on a write: the same request sent again gets the first answer, and is done once. */
export const idempotent: MiddlewareHandler<AppEnv> = async (c, next) => {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return next();
  if (!KEY.test(key)) {
    throw new AppError(
      'request.invalid',
      '幂等键应为 1—200 个可见字符 · a key has 1 to 200 visible characters',
      [{ pointer: 'Idempotency-Key', code: 'key', message: key.slice(0, 40) }],
    );
  }
  const body = await c.req.text();
  const answer = await once(c.var.ctx, { key, route: `${c.req.method} ${c.req.path}`, body }, async () => {
    await next();
    return { status: c.res.status, body: await c.res.clone().text() };
  });
  const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
  c.res = new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
  return undefined;
};
