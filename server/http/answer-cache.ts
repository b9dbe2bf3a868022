import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Deps } from '../services/context.ts';
import type { AppEnv } from './openapi.ts';

interface Answer {
  readonly stamp: number;
  readonly today: string;
  readonly body: string;
  readonly etag: string;
  /** Of the first answer, its request's own number left out. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Depend on more than the store's stamp and who asks: on the originals, or on by which session one came. */
const NEVER_KEPT = new Set([
  '/api/v1/audit/verify',
  // An anchor is about the log and no row of it, so that the stamp does not tell of it.
  '/api/v1/audit/anchors',
  '/api/v1/session',
  '/api/v1/sessions',
  '/api/v1/sign-in',
]);
const ANSWERS_KEPT = 400;
const LONGEST_KEPT = 2_000_000;

/**
 * Keeps the text of good answers to reads until anything is written by anyone, and gives every such answer an
 * ETag of its text: it changes only when what is shown changes.
 */
export function answerCache(deps: Deps): MiddlewareHandler<AppEnv> {
  const answers = new Map<string, Answer>();
  return async (c, next) => {
    if (c.req.method !== 'GET' || NEVER_KEPT.has(c.req.path)) return next();
    const form = c.req.header('accept')?.includes('text/csv') === true ? 'csv' : 'json';
    // Who asks is part of it: what is new to one reader is not to another.
    const key = `${form} ${c.var.ctx.actor} ${c.req.url}`;
    const pending = deps.store.stamp();
    const stamp = typeof pending === 'number' ? pending : await pending;
    const today = deps.clock.today();
    const kept = answers.get(key);
    if (kept?.stamp === stamp && kept.today === today) return respond(c.req.header('if-none-match'), kept);
    await next();
    const type = c.res.headers.get('content-type') ?? '';
    // A download is streamed: it may be larger than what should be held to make a tag of.
    if (c.res.headers.has('content-disposition')) return undefined;
    if (c.res.status !== 200 || !/^(application\/json|text\/csv)/.test(type)) return undefined;
    const body = await c.res.text();
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    const answer = { stamp, today, body, etag, headers: { ...headersOf(c.res), etag, ...POLICY } };
    if (body.length <= LONGEST_KEPT) keep(answers, key, answer);
    c.res = respond(c.req.header('if-none-match'), answer);
    return undefined;
  };
}

function keep(answers: Map<string, Answer>, key: string, answer: Answer): void {
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > ANSWERS_KEPT && oldest !== undefined) answers.delete(oldest);
}

const POLICY = { 'cache-control': 'private, no-cache', vary: 'accept' };

function headersOf(response: Response): Record<string, string> {
  const { 'x-request-id': _, ...headers } = Object.fromEntries(response.headers);
  return headers;
}

function respond(ifNoneMatch: string | undefined, { body, etag, headers }: Answer): Response {
  const matches = ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) === true;
  return matches
    ? new Response(null, { status: 304, headers })
    : new Response(body, { status: 200, headers });
}
