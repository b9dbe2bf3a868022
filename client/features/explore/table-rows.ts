import type { ExploreCell, ExploreDto, ExploreRow } from '#contract/explore.ts';
import type { TableState } from './explore-state.ts';

/** So many lines can still be told apart. */
export const MOST_DRAWN = 8;
const DRAWN_UNASKED = 5;

/**
 * The rows in the order asked: the whole and the nation stay on top, rows without a figure in the sorted column come
 * last, equals keep the order of the catalogue.
 */
export function sortedRows(
  { rows, columns }: Pick<ExploreDto, 'rows' | 'columns'>,
  { sortBy, isDescending }: Pick<TableState, 'sortBy' | 'isDescending'>,
): readonly ExploreRow[] {
  const column = sortBy === undefined ? -1 : columns.indexOf(sortBy);
  if (column < 0) return rows;
  const beside = rows.filter(({ role }) => role !== 'part');
  const parts = rows.filter(({ role }) => role === 'part');
  const sign = isDescending ? -1 : 1;
  return [...beside, ...parts.toSorted((a, b) => compare(a.cells[column], b.cells[column], sign))];
}

function compare(a: ExploreCell | undefined, b: ExploreCell | undefined, sign: number): number {
  const [left, right] = [a?.shown ?? null, b?.shown ?? null];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return sign * (left - right);
}

/**
 * Which rows are drawn: those chosen, at most eight; where nobody chose, the first parts as they stand that have any
 * figure, after the whole and the nation where all are on one scale: of amounts those would flatten their parts.
 */
export function pickedRows(
  rows: readonly ExploreRow[],
  picks: readonly string[] | undefined,
  isOneScale: boolean,
): readonly ExploreRow[] {
  if (picks) return rows.filter(({ code }) => picks.includes(code)).slice(0, MOST_DRAWN);
  const drawable = rows.filter(({ cells }) => cells.some(({ shown }) => shown !== null));
  const beside = drawable.filter(({ role }) => role !== 'part');
  const parts = drawable.filter(({ role }) => role === 'part').slice(0, DRAWN_UNASKED);
  if (isOneScale) return [...beside, ...parts];
  return parts.length > 0 ? parts : beside.slice(0, 1);
}
