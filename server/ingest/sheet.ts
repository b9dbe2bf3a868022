/** One row of cells as text. */
export type Row = readonly string[];

export interface RowBlock {
  /** Row number of the first row, from 1. */
  readonly firstRow: number;
  readonly rows: readonly Row[];
}

/** Cells shown as one, rows and columns from 0, the last ones included. */
export interface Merge {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** One sheet of a file, read as often as needed and never held whole unless asked. */
export interface Sheet {
  /** From 0. */
  readonly index: number;
  /** Empty where the format has no sheet names. */
  readonly name: string;
  /** About how many rows there are. */
  readonly estimatedRows: number;
  /** Whether the file hides the sheet from its reader. */
  readonly hidden?: boolean;
  /** Of merged cells only the first, at the top left, has a text in `blocks()`. */
  readonly merges?: readonly Merge[];
  /** From 1, in order. They are in `blocks()` like any other. */
  readonly hiddenRows?: readonly number[];
  /** From 1, in order. They are in `blocks()` like any other. */
  readonly hiddenColumns?: readonly number[];
  /** Every row from the top, blank ones included. */
  blocks(): Iterable<RowBlock>;
}

/** What a grid layout reads at most: such sheets are read by people, not by programs. */
export const GRID_LIMIT = { rows: 20_000, columns: 500, cells: 1_000_000 } as const;

/** The first rows of a sheet; fewer when it has fewer. */
export function headRows(sheet: Sheet, count: number): Row[] {
  const rows: Row[] = [];
  for (const block of sheet.blocks()) {
    for (const row of block.rows) {
      if (rows.length === count) return rows;
      rows.push(row);
    }
  }
  return rows;
}

const wholes = new WeakMap<Sheet, readonly Row[] | undefined>();

/** All rows, or undefined when the sheet is over the grid limit. Read once for each sheet. */
export function wholeRows(sheet: Sheet): readonly Row[] | undefined {
  if (!wholes.has(sheet)) wholes.set(sheet, collect(sheet));
  return wholes.get(sheet);
}

function collect(sheet: Sheet): Row[] | undefined {
  const rows: Row[] = [];
  let cells = 0;
  for (const block of sheet.blocks()) {
    for (const row of block.rows) {
      const width = usedWidth(row);
      cells += width;
      if (width > GRID_LIMIT.columns || cells > GRID_LIMIT.cells) return undefined;
      if (rows.length === GRID_LIMIT.rows) return undefined;
      rows.push(row);
    }
  }
  return rows;
}

/** How many cells the row has up to its last filled one. */
export function usedWidth(row: Row): number {
  for (let width = row.length; width > 0; width -= 1) {
    if (row[width - 1]?.trim()) return width;
  }
  return 0;
}

/** Column letters, from 1. `columnLetter(28)` is AB. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address, row and column from 1. `cellName(7, 2)` is B7. */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}
