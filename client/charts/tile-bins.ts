export const TILE_BINS = ['down-3', 'down-2', 'down-1', 'even', 'up-1', 'up-2', 'up-3', 'missing'] as const;
/** How far a district is from its schedule, in seven steps around even, and no figure. */
export type TileBin = (typeof TILE_BINS)[number];

/** Edges of the steps in percentage points: within 1 is even. Our choice, shown in the legend. */
export const TILE_EDGES = [1, 5, 10] as const;

/**
 * The step a lead falls in. `tileBin(0.07)`, 7 points ahead, is `up-2`.
 * Units: lead is a ratio; × 100 is 个百分点. Missing: null is `missing`.
 */
export function tileBin(lead: number | null): TileBin {
  if (lead === null) return 'missing';
  const points = Math.abs(lead) * 100;
  const [even, middle, far] = TILE_EDGES;
  if (points < even) return 'even';
  const side = lead > 0 ? 'up' : 'down';
  if (points < middle) return `${side}-1`;
  return points < far ? `${side}-2` : `${side}-3`;
}
