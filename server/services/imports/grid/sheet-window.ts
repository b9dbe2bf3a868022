import type { PreviewGridDto } from '#contract/preview-grid.ts';
import { type Row, type Sheet, usedWidth } from '../../../ingest/sheet.ts';

/** Some rows of a sheet, and how large the whole of it is. */
export interface SheetWindow {
  /** Up to the last row with a text in it. */
  readonly rows: number;
  readonly columns: number;
  /** The first row of `cells`, from 1. */
  readonly from: number;
  readonly cells: readonly Row[];
}

/** Goes over a sheet once: its size, and at most `count` rows from `from` on. */
export function sheetWindow(sheet: Sheet, from: number, count: number): SheetWindow {
  let rows = 0;
  let columns = 0;
  const cells: Row[] = [];
  for (const block of sheet.blocks()) {
    for (const [at, row] of block.rows.entries()) {
      const number = block.firstRow + at;
      const width = usedWidth(row);
      if (width > 0) rows = number;
      columns = Math.max(columns, width);
      if (number >= from && number < from + count) cells.push(row);
    }
  }
  return { rows, columns, from, cells: cells.slice(0, Math.max(0, rows - from + 1)) };
}

export interface GridFrame {
  readonly from: number;
  readonly count: number;
  readonly columns: number;
}

/** The merged cells of the rows and columns shown, cut to them; rows and columns from 1. */
export function mergesIn(sheet: Sheet, { from, count, columns }: GridFrame): PreviewGridDto['merges'] {
  return (sheet.merges ?? []).flatMap((merge) => {
    const row = Math.max(merge.startRow + 1, from);
    const lastRow = Math.min(merge.endRow + 1, from + count - 1);
    const column = merge.startColumn + 1;
    const lastColumn = Math.min(merge.endColumn + 1, columns);
    const cut = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
    return cut.rows < 1 || cut.columns < 1 || cut.rows * cut.columns === 1 ? [] : [cut];
  });
}
