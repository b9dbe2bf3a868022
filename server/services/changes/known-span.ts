import { instantOf } from '../../clock.ts';
import { latestVersion } from '../../db/read/versions.ts';
import type { VersionSpan } from '../../db/read/changes.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { refusedAt } from '../errors.ts';

export interface SpanQuery {
  readonly from: string;
  /** Left out: `asOf`, or now. */
  readonly to?: string | undefined;
  /** Nothing known later is told. */
  readonly asOf?: string | undefined;
}

/** Two states of knowledge and what lies between them. */
export interface KnownSpan {
  readonly from: AsOf;
  readonly to: AsOf;
  /** Its end is a version and not “now”: what is committed meanwhile moves no page. */
  readonly versions: VersionSpan;
  /** The last instants that belong to each; undefined for now. */
  readonly fromInstant: string;
  readonly toInstant: string | undefined;
  /** As the wire has it. */
  readonly told: { readonly from: Told; readonly to: Told };
}

interface Told {
  readonly asOf: string;
  readonly version: number;
}

/** The two states of knowledge a question is about. Errors: request.invalid where the first is later than the second. */
export async function knownSpan(ctx: Ctx, query: SpanQuery): Promise<KnownSpan> {
  const { read } = ctx.store;
  const today = ctx.clock.today();
  const until = earlier(query.to, query.asOf);
  const from = await resolveAsOf(read, query.from, today);
  const to = await resolveAsOf(read, until, today);
  const fromInstant = instantOf(query.from);
  const toInstant = until === undefined ? undefined : instantOf(until);
  if (toInstant === undefined ? from.day > today : fromInstant > toInstant) {
    throw refusedAt('from', 'range', '起始日期晚于截止日期 · from is after to', `${query.from} > ${to.text}`);
  }
  const known = Number.isFinite(to.version) ? to.version : await latestVersion(read);
  return {
    from,
    to,
    versions: { after: from.version, upTo: known },
    fromInstant,
    toInstant,
    told: {
      from: { asOf: from.text, version: from.version },
      to: { asOf: to.text, version: known },
    },
  };
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return instantOf(a) <= instantOf(b) ? a : b;
}

/** One page of a list that is short enough to be made whole. */
export function pageOfList<T>(
  items: readonly T[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): { items: T[]; total: number; next: string | null } {
  const page = items.slice(offset, offset + limit);
  const end = offset + page.length;
  return { items: page, total: items.length, next: end < items.length ? String(end) : null };
}
