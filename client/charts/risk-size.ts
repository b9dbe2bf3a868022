/** From how many people a dot is a step larger. Our choice, shown in the legend. */
export const DOT_EDGES = [50, 200, 500] as const;
const RADII = [5.5, 7, 8.5, 10] as const;
export const DOT_MOST = 10;

/**
 * How large the dot of a place is: `dotRadius(130)`, between 50 and 200 people, is 7.
 * Units: pixels. Missing: the least for an unknown number.
 */
export function dotRadius(persons: number | null): number {
  const step = DOT_EDGES.filter((edge) => persons !== null && persons >= edge).length;
  return RADII[step] ?? DOT_MOST;
}
