import type { WarningDto } from '#contract/warnings.ts';

export interface FoldedWarnings {
  /** In the order of the list, each district's own under the city's it belongs to. */
  readonly rows: readonly WarningDto[];
  /** Those under each of the city's, by its id. */
  readonly under: ReadonlyMap<string, readonly WarningDto[]>;
}

/**
 * Puts districts' warnings under the city's own of the same indicator and period, shown where that one is open. One
 * whose city's is not in the list stands for itself, so that no filter hides it.
 */
export function foldWarnings(items: readonly WarningDto[], open: ReadonlySet<string>): FoldedWarnings {
  const listed = new Set(items.map(({ id }) => id));
  const isUnder = ({ under }: WarningDto): boolean => under !== null && listed.has(under);
  const folded = Map.groupBy(items.filter(isUnder), ({ under }) => under ?? '');
  return {
    rows: items
      .filter((item) => !isUnder(item))
      .flatMap((item) => (open.has(item.id) ? [item, ...(folded.get(item.id) ?? [])] : [item])),
    under: folded,
  };
}
