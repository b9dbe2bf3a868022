import type { Context } from 'hono';
import { readPlace } from '#domain/page-place.ts';
import type { Deps } from '../services/context.ts';
import { identify } from './identify.ts';
import { permissionFor } from './route-permissions.ts';

/** What any page asks of the server before it shows a figure: addresses below /api/v1 by what they answer. */
export interface FirstReads {
  readonly session: 'session';
  readonly overview: string;
  readonly packs: 'packs';
  readonly indicators: 'indicators';
  readonly regions: 'regions';
}

/** The reads of the page that is asked for. Whoever may not read asks only who they are. */
export async function firstReads(c: Context, deps: Deps): Promise<FirstReads | Pick<FirstReads, 'session'>> {
  if (!(await hasLeave(c, deps))) return { session: 'session' };
  return {
    session: 'session',
    overview: overviewAt(new URL(c.req.url)),
    packs: 'packs',
    indicators: 'indicators',
    regions: 'regions',
  };
}

/** By the session alone: a browser opens a page with nothing else, and what a gateway adds is none of ours. */
async function hasLeave(c: Context, deps: Deps): Promise<boolean> {
  const needed = permissionFor('GET', '/api/v1/overview');
  if (needed === undefined || needed === null) return false;
  try {
    const credentials = { authorization: undefined, cookie: c.req.header('cookie') };
    return (await identify(credentials, deps, undefined)).permissions.has(needed);
  } catch (error) {
    deps.log.warn({ err: error }, 'nothing is asked for ahead of the page');
    return false;
  }
}

/** With the place of the page's address, as the page itself reads it. */
function overviewAt(url: URL): string {
  const place = readPlace((name) => url.searchParams.get(name));
  const asked = new URLSearchParams();
  for (const name of ['period', 'region', 'asOf'] as const) {
    const value = place[name];
    if (value !== undefined) asked.set(name, value);
  }
  return asked.size === 0 ? 'overview' : `overview?${asked.toString()}`;
}
