import type { OverviewDto } from '#contract/judgement.ts';

type DistrictTile = OverviewDto['map']['tiles'][number];

export interface RankedDistrict {
  readonly rank: number;
  readonly region: string;
  readonly actual: number;
  readonly attainment: number | null;
  readonly lead: number | null;
}

export interface Ranking {
  readonly top: readonly RankedDistrict[];
  readonly between: number;
  readonly bottom: readonly RankedDistrict[];
  readonly known: number;
  readonly expected: number;
}

/**
 * The first and last districts by lead over the schedule, or by amount where no district has a target.
 * Shape: equal leads share a rank. Missing: districts without a figure are not ranked, only counted.
 */
export function rankDistricts(tiles: readonly DistrictTile[], each = 5): Ranking {
  const scored = tiles.some((tile) => tile.lead !== null);
  const score = (tile: DistrictTile): number | null => (scored ? tile.lead : tile.actual);
  const known = tiles
    .flatMap((tile) => {
      const by = score(tile);
      return by === null || tile.actual === null ? [] : [{ ...tile, actual: tile.actual, by }];
    })
    .sort((a, b) => b.by - a.by);
  const ranked = known.map(({ region, actual, attainment, lead, by }) => ({
    rank: known.filter((other) => other.by > by).length + 1,
    region,
    actual,
    attainment,
    lead,
  }));
  const top = ranked.slice(0, each);
  const bottom = ranked.slice(Math.max(each, ranked.length - each));
  return {
    top,
    between: ranked.length - top.length - bottom.length,
    bottom,
    known: ranked.length,
    expected: tiles.length,
  };
}
