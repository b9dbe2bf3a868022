import type { Place } from '#server/ingest/problems.ts';
import type { Sheet } from '#server/ingest/sheet.ts';

/** Anything on a sheet. */
export interface PlacedTable {
  readonly sheet: Sheet;
  /** The column of the sheet, from 0, that is its first; the sheet’s first where left out. */
  readonly start?: number;
}

/** The place of a cell by row and column of its table from 0; column -1 is the whole row. */
export function placeOf({ sheet, start = 0 }: PlacedTable, row: number, column: number): Place {
  return { row: row + 1, column: column < 0 ? 0 : start + column + 1, sheet: sheet.name };
}
