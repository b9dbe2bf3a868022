import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { LARGE_TYPE, readLook, type PageLook } from '#domain/page-look.ts';
import type { Deps } from '../services/context.ts';
import { firstReads, type FirstReads } from './first-reads.ts';
import type { DrawPage } from './read-drawing.ts';

/** To be read and not to be pressed: until the code is there a button would do nothing. */
const ROOT = '<div id="root" inert>';

/** This server’s own answer to a GET below /api/v1, for whoever sent the request. */
export type AskOwn = (c: Context, address: string) => Promise<Response>;

/** The only page drawn ahead: it is what most people open, and what a leader has ten seconds for. */
const DRAWN = '/';
const SHELL = /<div id="root">\s*<!-- first page[\s\S]*<!-- \/first page -->/;

/**
 * The page as it is sent: what it will ask for first named in its head, so that the browser asks while the code is still
 * on its way; and the overview drawn, so that its figures are there before the code is. They are the answers the page
 * would get itself, so nobody sees more. The page opens whatever fails here.
 */
export async function dressPage(
  c: Context,
  html: string,
  { deps, ask, draw }: { readonly deps: Deps; readonly ask: AskOwn; readonly draw: DrawPage | undefined },
): Promise<string> {
  const reads = await firstReads(c, deps);
  const look = readLook((name) => getCookie(c, name));
  const drawn =
    c.req.path === DRAWN && draw ? await drawnBody(c, reads, { deps, ask, draw, look }) : undefined;
  const head = [reads.session, ...(reads.figures ? Object.values<string>({ ...reads.figures }) : [])]
    .map(preload)
    .join('');
  const dressed = html
    .replace('</title>', () => `</title>${head}`)
    .replace(/<html[^>]*>/, () => opening(look));
  return drawn === undefined ? dressed : dressed.replace(SHELL, () => `${ROOT}${drawn}`);
}

interface Drawing {
  readonly deps: Deps;
  readonly ask: AskOwn;
  readonly draw: DrawPage;
  readonly look: PageLook;
}

async function drawnBody(
  c: Context,
  { session, figures }: FirstReads,
  { deps, ask, draw, look }: Drawing,
): Promise<string | undefined> {
  if (!figures) return undefined;
  try {
    const answers = await Promise.all(
      Object.entries({ session, ...figures }).map(async ([name, address]): Promise<[string, unknown]> => {
        const response = await ask(c, `/api/v1/${address}`);
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        return [name, await response.json()];
      }),
    );
    const { pathname, search } = new URL(c.req.url);
    return await draw({
      path: pathname,
      search: search.slice(1),
      remembered: look.language ?? 'zh',
      answers: Object.fromEntries(answers),
    });
  } catch (error) {
    deps.log.warn({ err: error }, 'the page is sent without its figures');
    return undefined;
  }
}

function opening({ language, isTypeLarge }: PageLook): string {
  const type = isTypeLarge ? ` data-type="${LARGE_TYPE}"` : '';
  return `<html lang="${language === 'en' ? 'en' : 'zh-CN'}"${type}>`;
}

function preload(read: string): string {
  const address = `/api/v1/${read}`.replaceAll('&', '&amp;');
  return `\n    <link rel="preload" as="fetch" crossorigin href="${address}" />`;
}
