import type { RankedBy } from '#contract/districts.ts';
import type { Direction } from '#domain/catalogue.ts';
import { ranksOf } from '#domain/judging/ranks.ts';

/** What a district can be ranked by. */
export type Measures = Readonly<Record<RankedBy, number | null>>;

/**
 * Ranks with the good end first: the highest, or of what should be low the lowest.
 * Missing: a district without the measure has no rank.
 */
export function rankDistricts(
  items: ReadonlyMap<string, Measures>,
  by: RankedBy,
  direction: Direction,
): Map<string, number> {
  // A lead or an attainment is good when high, whatever the indicator's own figure should be.
  const lowFirst = direction === 'down' && (by === 'value' || by === 'growth');
  return ranksOf(
    new Map(
      [...items].map(([region, measures]) => {
        const value = measures[by];
        return [region, value === null ? undefined : lowFirst ? -value : value];
      }),
    ),
  );
}
