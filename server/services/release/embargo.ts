import type { EmbargoDto } from '#contract/release.ts';
import type { TrustSettings } from '#domain/trust.ts';
import { instantOf } from '../../clock.ts';
import { cachedRead } from '../../db/cached-read.ts';
import type { ReadDb } from '../../db/open.ts';
import { findEmbargoed, type EmbargoRow } from '../../db/read/release.ts';
import type { Ctx } from '../context.ts';
import { trustIn } from '../trust/settings.ts';

/** What is not public yet. Missing: undefined where everything is. */
export async function embargoIn(db: ReadDb): Promise<EmbargoRow | undefined> {
  return cachedRead(db, 'embargo', () => findEmbargoed(db));
}

/** Before the name of a file that holds what is not public; a file of rows has no better place for a mark. */
const UNPUBLISHED = '未公布-内部使用-';

/** What stands before the name of a file of the statistics as of a version. Missing: nothing where all of it is public. */
export async function earlyPrefix(db: ReadDb, version: number): Promise<string> {
  const waiting = await embargoIn(db);
  return waiting !== undefined && version >= waiting.version ? UNPUBLISHED : '';
}

/**
 * Whether somebody sees what is not public yet: the program itself, those who make the city's figures, and whoever is on
 * the list. Not a district analyst: of the own district the figures are known there anyway, others' are not.
 */
export function seesEarly(
  { actor, permissions, district }: Pick<Ctx, 'actor' | 'permissions' | 'district'>,
  { early }: Pick<TrustSettings, 'early'>,
): boolean {
  if (permissions === undefined || early.includes(actor)) return true;
  return district === undefined && permissions.has('commit');
}

/** What is not public yet, as it is told to somebody. Missing: null where everything is. */
export async function embargoFor(
  db: ReadDb,
  who: Pick<Ctx, 'actor' | 'permissions' | 'district'>,
): Promise<EmbargoDto | null> {
  const waiting = await embargoIn(db);
  if (!waiting) return null;
  return { since: waiting.since, uploads: waiting.uploads, seen: seesEarly(who, await trustIn(db)) };
}

/**
 * Up to when somebody who does not see early is shown the statistics: what was asked for, but never the instant of the
 * first version that is not public, nor anything after it. A past state is whole, so no figure of it is wrong; what
 * others published later waits with it.
 */
export function cappedAsOf(asked: string | undefined, { since }: Pick<EmbargoRow, 'since'>): string {
  if (asked !== undefined && instantOf(asked) < since) return asked;
  return new Date(Date.parse(since) - 1).toISOString();
}

/** Whether a report says nothing that waits to be published: it was issued before any of that was in. */
export function isReportPublic(
  { issued_at: issuedAt }: { readonly issued_at: string | null },
  { since }: Pick<EmbargoRow, 'since'>,
): boolean {
  return issuedAt !== null && issuedAt < since;
}
