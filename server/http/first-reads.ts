import type { Context } from 'hono';
import { readPlace } from '#domain/page-place.ts';
import type { Deps } from '../services/context.ts';
import { identify } from './identify.ts';
import { permissionFor } from './route-permissions.ts';

/** Addresses below /api/v1 a page asks for first, by what they answer. */
export interface FirstReads {
  readonly session: 'session';
  /** Only for whoever may read. */
  readonly figures: Figures | undefined;
}

interface Figures {
  readonly overview: string;
  readonly packs: 'packs';
  readonly indicators: 'indicators';
  readonly regions: 'regions';
}

/** What any page asks of the server before it shows a figure. Nobody signed in: only who is asking. */
export async function firstReads(c: Context, deps: Deps): Promise<FirstReads> {
  const mayRead = await hasLeave(c, deps);
  const overview = overviewAt(new URL(c.req.url));
  return {
    session: 'session',
    figures: mayRead ? { overview, packs: 'packs', indicators: 'indicators', regions: 'regions' } : undefined,
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

/** As the page itself writes it: a browser uses an early answer only where the address is the same letter by letter. */
function overviewAt(url: URL): string {
  const place = readPlace((name) => url.searchParams.get(name));
  const asked = new URLSearchParams();
  for (const name of ['period', 'region', 'asOf'] as const) {
    const value = place[name];
    if (value !== undefined) asked.set(name, value);
  }
  return asked.size === 0 ? 'overview' : `overview?${asked.toString()}`;
}
