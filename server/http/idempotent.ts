import type { Context, MiddlewareHandler } from 'hono';
import { refusedAt } from '../services/errors.ts';
import { once } from '../services/idempotency.ts';
import { sha256Of } from '../services/files.ts';
import { bytesOf } from './form-body.ts';
import type { AppEnv } from './openapi.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Honours `Idempotency-Key` on a write: the same request sent again by the same person gets the first answer, and is
 * done once. Keys of different people are different keys.
 */
export const idempotent: MiddlewareHandler<AppEnv> = async (c, next) => {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return next();
  if (!KEY.test(key)) {
    throw refusedAt(
      'Idempotency-Key',
      'key',
      '幂等键应为 1—200 个可见字符 · a key has 1 to 200 visible characters',
      key.slice(0, 40),
    );
  }
  const { ctx } = c.var;
  const request = { key, route: `${c.req.method} ${c.req.path} ${ctx.actor}`, body: await textOf(c) };
  const answer = await once(ctx, request, async () => {
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

/** What a request says, as one text: of a form its fields, and its files by name and hash. */
async function textOf(c: Context<AppEnv>): Promise<string> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) return c.req.text();
  const parts: [string, string, string?][] = [];
  for (const [name, value] of await c.req.formData()) {
    if (typeof value === 'string') parts.push([name, value]);
    else parts.push([name, value.name, sha256Of(await bytesOf(value))]);
  }
  return JSON.stringify(parts);
}
