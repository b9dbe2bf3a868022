import { levelRank } from '#domain/rule.ts';
import type { Episode, Transition } from '#domain/warning.ts';
import { levelSchema } from '#contract/primitives.ts';
import type { WarningRow } from '../../db/read/warnings.ts';

/** What of an episode's course is told; the rest is only kept. */
export const SHOWN_KINDS = ['opened', 'raised', 'lowered', 'released'] as const;

/**
 * How a revision moved the level of a warning that stands, where nothing new happened to it: a rise or a fall it undid
 * was told, so that has to be told as well.
 */
export function levelMoved(
  row: WarningRow | undefined,
  news: readonly Transition['kind'][],
  { state, level }: Episode,
): 'raised' | 'lowered' | undefined {
  const isTold = news.some((kind) => SHOWN_KINDS.some((shown) => shown === kind));
  if (!row || isTold || state === 'released' || row.level === level) return undefined;
  return levelRank(level) > levelRank(levelSchema.parse(row.level)) ? 'raised' : 'lowered';
}

/** Where an episode stands: what a move of its level is told with. */
export function latestOf({
  latestPeriod,
  latestValue,
  level,
}: Episode): Pick<Transition, 'period' | 'level' | 'value'> {
  return { period: latestPeriod, level, value: latestValue };
}
