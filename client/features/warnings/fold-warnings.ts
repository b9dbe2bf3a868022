import type { WarningDto } from '#contract/warnings.ts';
import { levelRank } from '#domain/rule.ts';

/** Less than any level. */
const NONE = -1;

export interface FoldedWarnings {
  /** In the order of the list, each district's own under the city's it belongs to. */
  readonly rows: readonly WarningDto[];
  /** Those under each of the city's, by its id. */
  readonly under: ReadonlyMap<string, readonly WarningDto[]>;
  /** The ids of all that are under one. */
  readonly folded: ReadonlySet<string>;
}

/**
 * Puts districts' warnings under the city's own of the same indicator and period, shown where that one is open. One
 * whose city's is not in the list stands for itself, so that no filter hides it, and so does a graver one than the
 * city's, so that nothing red is hidden under yellow.
 */
export function foldWarnings(items: readonly WarningDto[], open: ReadonlySet<string>): FoldedWarnings {
  const ranks = new Map(items.map(({ id, level }) => [id, levelRank(level)]));
  const isUnder = ({ under, level }: WarningDto): boolean =>
    levelRank(level) <= (ranks.get(under ?? '') ?? NONE);
  const underneath = items.filter(isUnder);
  const folded = Map.groupBy(underneath, ({ under }) => under ?? '');
  return {
    rows: items
      .filter((item) => !isUnder(item))
      .flatMap((item) => (open.has(item.id) ? [item, ...(folded.get(item.id) ?? [])] : [item])),
    under: folded,
    folded: new Set(underneath.map(({ id }) => id)),
  };
}
