import type { Merge, Row, RowBlock, Sheet } from '#server/ingest/sheet.ts';
import { tooLarge, WORKBOOK_LIMIT } from './limits.ts';
import type { PackedRows } from './packed-rows.ts';

/** What a reader of workbooks found of one sheet. */
export interface SheetParts {
  readonly index: number;
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: PackedRows;
  readonly merges: readonly Merge[];
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  /** From 1; those beyond the last column in use do not matter. */
  readonly hiddenColumns?: readonly number[];
}

/** The sheet as layouts read it. Errors: FileFault for more merged cells than any sheet has. */
export function packedSheet(parts: SheetParts): Sheet {
  const { rows, hidden = false, hiddenRows = [], hiddenColumns = [] } = parts;
  const last = rows.length - 1;
  const merges = parts.merges
    .filter(({ startRow }) => startRow <= last)
    .map((merge) => (merge.endRow > last ? { ...merge, endRow: last } : merge));
  const covered = coveredCells(merges);
  return {
    index: parts.index,
    name: parts.name,
    estimatedRows: rows.length,
    ...(hidden && { hidden }),
    ...(merges.length > 0 && { merges }),
    ...(hiddenRows.length > 0 && { hiddenRows: hiddenRows.filter((row) => row <= rows.length) }),
    ...(hiddenColumns.length > 0 && { hiddenColumns: hiddenColumns.filter((at) => at <= rows.width) }),
    blocks: () => (covered.size === 0 ? rows.blocks() : withoutCovered(rows, covered)),
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** By row from 0: the columns that lie under a merged cell and are not its first. */
function coveredCells(merges: readonly Merge[]): ReadonlyMap<number, readonly Span[]> {
  const covered = new Map<number, Span[]>();
  let spans = 0;
  for (const { startRow, startColumn, endRow, endColumn } of merges) {
    for (let row = startRow; row <= endRow; row += 1) {
      const from = row === startRow ? startColumn + 1 : startColumn;
      const list = covered.get(row);
      if (list) list.push({ from, to: endColumn });
      else covered.set(row, [{ from, to: endColumn }]);
      spans += 1;
      if (spans > 2 * WORKBOOK_LIMIT.rows) throw tooLarge('merged cells', `≤ ${2 * WORKBOOK_LIMIT.rows}`);
    }
  }
  return covered;
}

function* withoutCovered(
  rows: PackedRows,
  covered: ReadonlyMap<number, readonly Span[]>,
): Generator<RowBlock> {
  for (const { firstRow, rows: block } of rows.blocks()) {
    yield { firstRow, rows: block.map((row, at) => blanked(row, covered.get(firstRow - 1 + at))) };
  }
}

// A program may leave texts under a merged cell; nobody sees them.
function blanked(row: Row, spans: readonly Span[] | undefined): Row {
  if (!spans) return row;
  return row.map((cell, at) => (spans.some(({ from, to }) => at >= from && at <= to) ? '' : cell));
}
