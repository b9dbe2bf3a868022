import type { MiddlewareHandler } from 'hono';
import { AppError } from '../services/errors.ts';
import { addressOf } from './address.ts';
import type { AppEnv } from './openapi.ts';

/** A bucket of so many requests that fills again within so many seconds. */
export interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

/** Tries at a password from one address: people mistype, programs guess. */
export const SIGN_INS: Rate = { requests: 20, seconds: 60 };
/** Requests of one account, far above what screens ask, and a wall of them. */
export const REQUESTS: Rate = { requests: 1200, seconds: 60 };

/** Each may begin a session, or asks the identity provider on somebody's behalf. */
const SIGNING_IN = new Set([
  'POST /api/v1/session',
  'POST /api/v1/session/code',
  'GET /api/v1/session/provider',
  'GET /api/v1/session/provider/callback',
]);
const KEYS_KEPT = 10_000;

export interface Limiter {
  /** Takes one request of a key. Units: seconds to wait; 0 when it may go on. */
  take(key: string, nowMs: number): number;
}

/**
 * Token buckets by key, in memory: a restart fills them, which nobody can bring about from outside.
 * With 2 requests in 60 s, three at once are answered 0, 0, 30.
 */
export function createLimiter({ requests, seconds }: Rate): Limiter {
  const perMs = requests / (seconds * 1000);
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    take: (key, nowMs) => {
      const known = buckets.get(key);
      const filled = known ? known.level + Math.max(0, nowMs - known.at) * perMs : requests;
      const level = Math.min(requests, filled);
      buckets.delete(key);
      // The longest unused go first: of them the fullest, so nobody gains by being forgotten.
      if (buckets.size >= KEYS_KEPT) buckets.delete(buckets.keys().next().value ?? '');
      const mayGo = level >= 1;
      buckets.set(key, { level: mayGo ? level - 1 : level, at: nowMs });
      return mayGo ? 0 : Math.ceil((1 - level) / perMs / 1000);
    },
  };
}

/**
 * Holds back whoever asks too often: tries at a password by address, everything else by account. The operator of a
 * machine without accounts and the bootstrap token are not counted: they are the machine’s own.
 * Errors: request.too.many, with Retry-After.
 */
export function limitRates(now: () => number = Date.now): MiddlewareHandler<AppEnv> {
  const signIns = createLimiter(SIGN_INS);
  const requests = createLimiter(REQUESTS);
  return async (c, next) => {
    const isSignIn = SIGNING_IN.has(`${c.req.method} ${c.req.path}`);
    const { account } = c.var.who;
    const wait = isSignIn
      ? signIns.take(addressOf(c), now())
      : account
        ? requests.take(account.name, now())
        : 0;
    if (wait > 0) {
      c.header('retry-after', String(wait));
      throw new AppError(
        'request.too.many',
        `请求太多，${wait} 秒后再试 · too many requests: try again in ${wait} s`,
      );
    }
    await next();
  };
}
