import type { ExploreRow } from '#contract/explore.ts';

/** One line of a table of the explorer, each cell as shown. */
export function row(
  code: string,
  shown: readonly (number | null)[],
  role: ExploreRow['role'] = 'part',
): ExploreRow {
  const cells = shown.map((value) => ({ value, shown: value }));
  return { code, role, kind: role === 'part' ? 'division' : null, area: '', cells };
}

/** A whole and three parts over two months. */
export const TABLE = {
  columns: ['2020-05', '2020-06'],
  rows: [row('city', [60, 90], 'whole'), row('a', [10, null]), row('b', [5, 30]), row('c', [5, 20])],
};
