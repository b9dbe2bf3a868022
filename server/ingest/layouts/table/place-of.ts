import type { Place } from '#server/ingest/problems.ts';
import type { Sheet } from '#server/ingest/sheet.ts';

/** Anything on a sheet. */
export interface PlacedTable {
  readonly sheet: Sheet;
}

/** The place of a cell by row and column from 0; column -1 is the whole row. */
export function placeOf({ sheet }: PlacedTable, row: number, column: number): Place {
  return { row: row + 1, column: column + 1, sheet: sheet.name };
}
