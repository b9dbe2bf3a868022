import type { OverviewDto } from '#contract/judgement.ts';

export interface Placed {
  readonly region: string;
  /** Equal leads share a rank. */
  readonly rank: number;
  readonly lead: number;
}

const EACH = 5;

/**
 * The districts furthest ahead of their schedule, and those furthest behind it, the last one first; no district stands
 * in both. Missing: districts without a lead are left out.
 */
export function leadersOf(tiles: OverviewDto['map']['tiles']): {
  readonly first: Placed[];
  readonly last: Placed[];
} {
  const known = tiles
    .flatMap(({ region, lead }) => (lead === null ? [] : [{ region, lead }]))
    .toSorted((a, b) => b.lead - a.lead);
  const placed = known.map((each) => ({
    ...each,
    rank: known.filter(({ lead }) => lead > each.lead).length + 1,
  }));
  return { first: placed.slice(0, EACH), last: placed.slice(EACH).slice(-EACH).toReversed() };
}
