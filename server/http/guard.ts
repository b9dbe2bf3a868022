import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../services/errors.ts';
import { problemOfFault } from '../services/store-problem.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a page of another site could make a browser send: writes whose origin is not this server, and any
 * request by a host name that is not ours (a name somebody else points at this machine).
 */
export function sameSiteOnly(hosts: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host');
    if (host !== undefined && !hosts.has(hostName(host))) throw forbidden();
    if (
      !SAFE_METHODS.has(c.req.method) &&
      isForeign(c.req.header('origin'), c.req.header('sec-fetch-site'), host)
    ) {
      throw forbidden();
    }
    await next();
  };
}

/** Refuses every write while the condition holds: a damaged file must not get worse. */
export function noWritesWhere(isDamaged: () => boolean): MiddlewareHandler {
  return async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method) && isDamaged()) throw problemOfFault('damaged');
    await next();
  };
}

function isForeign(origin: string | undefined, site: string | undefined, host: string | undefined): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}

export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function forbidden(): AppError {
  return new AppError(
    'request.forbidden',
    '不接受别的网站发来的请求 · requests from other sites are refused',
  );
}
