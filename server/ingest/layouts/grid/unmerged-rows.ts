import type { Row } from '#server/ingest/sheet.ts';
import { cellKind, isPeriodLike } from './cell-kind.ts';

/** Cells shown as one, rows and columns from 0, the last ones included. */
interface MergedCells {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export interface UnmergedRows {
  /** With the words of merged cells in each cell they cover. A merged figure stays one figure. */
  readonly rows: readonly Row[];
  /** Whether a cell lies under a merged one, rows and columns from 0. */
  readonly isCovered: (row: number, column: number) => boolean;
}

/** No merge of a table that people read covers more. */
const MOST_COVERED = 200_000;

/** Rows whose merged names are in every cell they name, so that headers and row names are read without guessing. */
export function unmergedRows(rows: readonly Row[], merges: readonly MergedCells[] = []): UnmergedRows {
  const filled: string[][] = rows.map((row) => [...row]);
  const covered = new Set<number>();
  for (const { row, column, from } of coveredCells(merges, rows.length)) {
    covered.add(row * COLUMNS + column);
    const text = rows[from.startRow]?.[from.startColumn] ?? '';
    const target = filled[row];
    if (!target || !isName(text)) continue;
    while (target.length < column) target.push('');
    target[column] = text;
  }
  return { rows: filled, isCovered: (row, column) => covered.has(row * COLUMNS + column) };
}

const COLUMNS = 1_048_576;

function* coveredCells(
  merges: readonly MergedCells[],
  height: number,
): Generator<{ row: number; column: number; from: MergedCells }> {
  let left = MOST_COVERED;
  for (const from of merges) {
    for (let row = from.startRow; row <= Math.min(from.endRow, height - 1); row += 1) {
      for (let column = from.startColumn; column <= from.endColumn; column += 1) {
        if (row === from.startRow && column === from.startColumn) continue;
        left -= 1;
        if (left < 0) return;
        yield { row, column, from };
      }
    }
  }
}

function isName(text: string): boolean {
  const kind = cellKind(text);
  return kind === 'words' || kind === 'period' || isPeriodLike(text);
}
