/**
 * Ranks by points, most first; equals share a rank and the next counts on: 90, 85, 85, 80 are 1, 2, 2, 4.
 * Units: any. Missing: what has no points has no rank. Source: competition ranking, as assessment sheets number.
 */
export function ranksOf<K>(points: ReadonlyMap<K, number | undefined>): Map<K, number> {
  const known = [...points].flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
  return new Map(
    known.map(({ key, value }) => [key, 1 + known.filter((other) => other.value > value).length]),
  );
}
