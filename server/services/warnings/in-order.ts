import { levelSchema } from '#contract/primitives.ts';
import { byUrgency } from '#domain/handling.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import { ledgerMarks } from '../../db/read/handling.ts';
import { listWarnings, type WarningFilter, type WarningRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { escalationOf } from './handling-overlay.ts';
import { isStanding } from './standing.ts';

const ALL = { limit: 10_000, offset: 0 };

/** A page of warnings as somebody would turn to them: what still stands and waits longest first, what ended last. */
export async function listInOrder(
  ctx: Ctx,
  filter: WarningFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<WarningRow[]> {
  const { read } = ctx.store;
  const states = Map.groupBy(filter.states ?? WARNING_STATES, (state) => isStanding({ state }));
  const list = (isWanted: boolean, page: typeof ALL) => {
    const wanted = states.get(isWanted);
    return wanted === undefined ? [] : listWarnings(read, { ...filter, states: wanted }, page);
  };
  // What stands is never much, and its order is in its ledgers; what has ended is paged where it lies.
  const standing = await inOrder(ctx, await list(true, ALL));
  const shown = standing.slice(offset, offset + limit);
  const rest = { limit: limit - shown.length, offset: Math.max(0, offset - standing.length) };
  return rest.limit === 0 ? shown : [...shown, ...(await list(false, rest))];
}

/**
 * Warnings in the order of byUrgency, now or at a past instant the rows are of. Of two alike the one that came first
 * stays first.
 */
export async function inOrder(ctx: Ctx, rows: readonly WarningRow[], past?: string): Promise<WarningRow[]> {
  const ids = rows.filter(isStanding).map(({ id }) => id);
  const marks = await ledgerMarks(ctx.store.read, ids, ctx.actor, past);
  const now = past ?? ctx.clock.now();
  const urgencies = new Map(
    rows.map((row) => {
      const mark = marks.get(row.id);
      const isAnswered = mark?.acknowledgedAt !== undefined;
      return [
        row,
        {
          isStanding: isStanding(row),
          level: levelSchema.parse(row.level),
          due: isAnswered ? undefined : escalationOf(ctx, row, mark, now)?.due,
        },
      ] as const;
    }),
  );
  return [...urgencies].sort(([, a], [, b]) => byUrgency(a, b)).map(([row]) => row);
}
