import type { GridCell, PreviewGridDto } from '#contract/preview-grid.ts';

/** A cell as it is drawn: where it begins, how far it reaches, what is known of it. */
export interface GridSlot {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Whether the file shows these cells as one. */
  readonly merged: boolean;
  /** Undefined for a blank cell that nothing is told of. */
  readonly cell: GridCell | undefined;
}

export interface GridLine {
  readonly row: number;
  readonly hidden: boolean;
  readonly slots: readonly GridSlot[];
}

type Merge = PreviewGridDto['merges'][number];

/**
 * The rows as drawn: cells under a merged one are left out, and so are the blank ones a title or remark runs over, as
 * it does in a spreadsheet. Rows and columns from 1.
 */
export function gridLines({ rows, merges }: PreviewGridDto, columns: number): GridLine[] {
  const starts = new Map(merges.map((merge) => [keyOf(merge.row, merge.column), merge]));
  const covered = new Set(merges.flatMap(coveredBy));
  return rows.map(({ row, hidden, cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const isFree = (column: number): boolean =>
      column <= columns &&
      !byColumn.has(column) &&
      !covered.has(keyOf(row, column)) &&
      !starts.has(keyOf(row, column));
    const slots: GridSlot[] = [];
    let column = 1;
    while (column <= columns) {
      if (covered.has(keyOf(row, column))) {
        column += 1;
        continue;
      }
      const merge = starts.get(keyOf(row, column));
      const cell = byColumn.get(column);
      const reach = merge?.columns ?? (cell && runsOver(cell) ? freeFrom(column, isFree) : 1);
      slots.push({ row, column, rows: merge?.rows ?? 1, columns: reach, merged: merge !== undefined, cell });
      column += reach;
    }
    return { row, hidden, slots };
  });
}

/** The slot that covers a place, merged ones included. */
export function slotAt(lines: readonly GridLine[], row: number, column: number): GridSlot | undefined {
  for (const { slots } of lines) {
    for (const slot of slots) {
      if (row < slot.row || row >= slot.row + slot.rows) continue;
      if (column >= slot.column && column < slot.column + slot.columns) return slot;
    }
  }
  return undefined;
}

// Header cells keep to their column: what is under them is theirs.
function runsOver({ role, text }: GridCell): boolean {
  return (role === 'title' || role === 'ignored') && text.length > SHORT;
}
const SHORT = 6;

function freeFrom(column: number, isFree: (column: number) => boolean): number {
  let reach = 1;
  while (isFree(column + reach)) reach += 1;
  return reach;
}

function coveredBy({ row, column, rows, columns }: Merge): string[] {
  const keys: string[] = [];
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      if (down + across > 0) keys.push(keyOf(row + down, column + across));
    }
  }
  return keys;
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}
