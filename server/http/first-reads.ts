import type { Context } from 'hono';
import { readPlace } from '#domain/page-place.ts';
import type { Deps } from '../services/context.ts';
import { identify } from './identify.ts';
import { permissionFor } from './route-permissions.ts';

/** Asked by every page before it shows a figure, for whoever may read. */
const CATALOGUE = ['packs', 'indicators', 'regions'];

/**
 * What any page asks of the server first, named in its head: the browser then asks while it still loads the page, and
 * the page finds the answers waiting. Nobody signed in: only who is asking. The page itself opens whatever happens here.
 */
export async function firstReads(c: Context, deps: Deps): Promise<string> {
  const reads = [
    'session',
    ...((await mayRead(c, deps)) ? [overviewAt(new URL(c.req.url)), ...CATALOGUE] : []),
  ];
  return reads.map((read) => preload(`/api/v1/${read}`)).join('');
}

/** By the session alone: a browser opens a page with nothing else, and what a gateway adds is none of ours. */
async function mayRead(c: Context, deps: Deps): Promise<boolean> {
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

function preload(address: string): string {
  return `\n    <link rel="preload" as="fetch" crossorigin href="${address.replaceAll('&', '&amp;')}" />`;
}
