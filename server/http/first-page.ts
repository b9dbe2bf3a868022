import { setTimeout as after } from 'node:timers/promises';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { FIRST_ANSWERS } from '#domain/page-answers.ts';
import { LARGE_TYPE, readLook, type PageLook } from '#domain/page-look.ts';
import type { Deps } from '../services/context.ts';
import { firstReads } from './first-reads.ts';
import type { DrawPage } from './read-drawing.ts';

/** To be read and not to be pressed: until the code is there a button would do nothing. */
const ROOT = '<div id="root" inert>';

/** This server’s own answer to a GET below /api/v1, for whoever sent the request. */
export type AskOwn = (c: Context, address: string) => Promise<Response>;

/** The only page drawn ahead: it is what most people open, and what a leader has ten seconds for. */
const DRAWN = '/';
const SHELL = /<div id="root">\s*<!-- first page[\s\S]*<!-- \/first page -->/;

/** After this a page goes without the answer: its frame is there at once, and it asks again itself. */
const PATIENCE_MS = 2000;

/** Who dresses the page, and with what. */
export interface Dressing {
  readonly deps: Deps;
  readonly ask: AskOwn;
  /** Undefined where the build made no drawing. */
  readonly draw: DrawPage | undefined;
  readonly patienceMs?: number;
}

/**
 * The page as it is sent: with the answers it would ask for first, so that it asks for none of them; and the overview
 * drawn from them, so that its figures are there before the code is. They are the answers the page would get itself, so
 * nobody sees more. The page opens whatever fails here.
 */
export async function dressPage(c: Context, html: string, dressing: Dressing): Promise<string> {
  const look = readLook((name) => getCookie(c, name));
  const { answers, isWhole } = await ownAnswers(c, dressing);
  const drawn =
    c.req.path === DRAWN && isWhole && 'overview' in answers
      ? await drawnBody(c, answers, look, dressing)
      : undefined;
  const dressed = html
    .replace('</body>', () => `${answersBlock(answers)}</body>`)
    .replace(/<html[^>]*>/, () => opening(look));
  return drawn === undefined ? dressed : dressed.replace(SHELL, () => `${ROOT}${drawn}`);
}

type Answers = Readonly<Record<string, unknown>>;

/** Each answer that came, by its name; not whole where one was refused, failed, or took too long. */
async function ownAnswers(
  c: Context,
  { deps, ask, patienceMs = PATIENCE_MS }: Dressing,
): Promise<{ readonly answers: Answers; readonly isWhole: boolean }> {
  const reads = Object.entries<string>({ ...(await firstReads(c, deps)) });
  const settled = await Promise.allSettled(
    reads.map(async ([name, address]): Promise<[string, unknown]> => {
      const late = after(patienceMs, undefined, { ref: false });
      const response = await Promise.race([ask(c, `/api/v1/${address}`), late]);
      if (response?.ok !== true) throw new Error(`${address}: ${response?.status ?? 'no answer in time'}`);
      return [name, await response.json()];
    }),
  );
  for (const each of settled) {
    if (each.status === 'rejected')
      deps.log.warn({ err: each.reason as unknown }, 'a page asks again itself');
  }
  const came = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  return { answers: Object.fromEntries(came), isWhole: came.length === reads.length };
}

async function drawnBody(
  c: Context,
  answers: Answers,
  look: PageLook,
  { deps, draw }: Dressing,
): Promise<string | undefined> {
  try {
    const { pathname, search } = new URL(c.req.url);
    return await draw?.({
      path: pathname,
      search: search.slice(1),
      remembered: look.language ?? 'zh',
      answers,
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

/** Data to the browser, no code: nothing in it may end the element. */
function answersBlock(answers: Answers): string {
  const text = JSON.stringify(answers).replaceAll('<', String.raw`\u003c`);
  return `<script type="application/json" id="${FIRST_ANSWERS}">${text}</script>\n  `;
}
