import type { ColumnHint, RowHint } from '#server/ingest/hints.ts';
import type { LabelledRow } from './row-labels.ts';

/** What names a cell, from its row and its column. */
export interface CellNames {
  /** The names of the row: 城镇新增就业, 高校毕业生, 6月. */
  readonly rowPath: readonly string[];
  /** The header of the column, from the top row down. */
  readonly columnPath: readonly string[];
  /** What a column of units says of the row; empty for nothing. */
  readonly rowUnit: string;
  readonly column: ColumnHint | undefined;
  readonly row: RowHint | undefined;
}

/** Row and header in one path, the row's names first. */
export function pathOf({ rowPath, columnPath }: CellNames): readonly string[] {
  return [...rowPath, ...columnPath];
}

/** What rows of the same names share: their plans are made once. */
export function namesKey({ path, unitText }: LabelledRow, hint: RowHint | undefined): string {
  return JSON.stringify([path, unitText, hint ?? null]);
}
