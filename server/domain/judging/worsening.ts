import { tidyDifference, tidyQuotient } from '#domain/decimal.ts';
import type { Judgement } from '#domain/judge.ts';

/** Where a verdict stood in one month and in the next. Units: 个百分点, more is better. */
export interface Move {
  readonly before: number;
  readonly now: number;
  /** now − before: negative when it got worse. */
  readonly change: number;
}

type Stand = Pick<Judgement, 'lead' | 'headroom'>;

/** The schedules a lead may be by, the one that decides first. */
const PACES = ['typed', 'seasonal', 'calendar'] as const;

/**
 * How a target moved from one month to the next: of a running total its lead over the schedule that decides, which both
 * months must have; of a ceiling in % its headroom. From 2.1 points behind to 4.8 behind is a change of −2.7.
 * Units: 个百分点. Missing: undefined where either month has no such number, and for other targets.
 * Source: practice notes 7, leader's question 3.
 */
export function moveOf(before: Stand, now: Stand, isPercent: boolean): Move | undefined {
  for (const pace of PACES) {
    const [then, since] = [before.lead[pace], now.lead[pace]];
    if (then !== undefined && since !== undefined)
      return move(tidyQuotient(then * 100), tidyQuotient(since * 100));
  }
  if (!isPercent || before.headroom === undefined || now.headroom === undefined) return undefined;
  return move(before.headroom, now.headroom);
}

function move(before: number, now: number): Move {
  return { before, now, change: tidyQuotient(tidyDifference(now, before)) };
}

/** Those that got worse, by how much, the worst first; of two alike the first stays first. */
export function worstFirst<T extends Pick<Move, 'change'>>(moves: readonly T[], most: number): T[] {
  return moves
    .filter(({ change }) => change < 0)
    .sort((a, b) => a.change - b.change)
    .slice(0, most);
}
