import type { CrossCheckDto } from '#contract/analyst.ts';

/** As the first line of the rule of this kind: see practice 3.4 R10. */
export const OUTLIER = 1.5;
/** More names than this would stand on each other. */
const MOST_NAMED = 6;

/** The periods whose gap lies furthest off all the others, over 1.5 usual deviations; the furthest six at most. */
export function outliersOf(points: CrossCheckDto['points']): CrossCheckDto['points'] {
  const far = (off: number | null): number => Math.abs(off ?? 0);
  return points
    .filter(({ off }) => far(off) > OUTLIER)
    .toSorted((one, other) => far(other.off) - far(one.off))
    .slice(0, MOST_NAMED);
}
