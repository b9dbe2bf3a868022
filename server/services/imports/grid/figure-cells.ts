import type { GridCell } from '#contract/preview-grid.ts';
import type { ImportProblemDto, RecognisedTable } from '#contract/uploads.ts';
import type { ImportPlan } from '../../../ingest/plan.ts';
import type { ReadResult } from '../../../ingest/read-upload.ts';

/** Cells by `cellKey`. */
export type ByCell<T> = ReadonlyMap<number, T>;

// A sheet has at most 16 384 columns.
export function cellKey(row: number, column: number): number {
  return row * 32_768 + column;
}

export interface FigureCell {
  /** Absent when nothing is compared any more, and for repeats. */
  readonly kind?: GridCell['kind'];
}

export interface Rows {
  readonly sheet: number;
  readonly from: number;
  readonly count: number;
}

/** The cells of some rows that figures were read from; what would become of each, where a plan says it. */
export function figureCells(
  { batch }: ReadResult,
  plan: ImportPlan | undefined,
  { sheet, from, count }: Rows,
): ByCell<FigureCell> {
  const cells = new Map<number, FigureCell>();
  for (let draft = 0; draft < batch.length; draft += 1) {
    const row = batch.row[draft] ?? 0;
    if (row < from || row >= from + count || batch.sheet[draft] !== sheet) continue;
    const kind = plan?.kindOf(draft);
    const shown = kind === undefined || kind === 'skipped' ? {} : { kind };
    cells.set(cellKey(row, batch.column[draft] ?? 0), shown);
  }
  return cells;
}

/** Cells whose typed figures are compared and not stored: rates beside a figure, subtotals. */
export function checkedCells({ typed }: ReadResult, sheetName: string): ReadonlySet<number> {
  const places = [...typed.rates, ...typed.subtotals].map(({ place }) => place);
  return new Set(
    places
      .filter(({ sheet }) => sheet === undefined || sheet === sheetName)
      .map(({ row, column }) => cellKey(row, column)),
  );
}

/** The tables of a sheet without the remarks below their last row that gave a figure or a problem. */
export function withoutRemarks(
  tables: readonly RecognisedTable[],
  { batch }: ReadResult,
  { sheet, problems }: { readonly sheet: number; readonly problems: readonly ImportProblemDto[] },
): RecognisedTable[] {
  const last = tables.map(({ headerRows, firstRow }) => Math.max(firstRow, ...headerRows));
  const reach = (row: number): void => {
    for (const [at, { firstRow, lastRow }] of tables.entries()) {
      if (row >= firstRow && row <= lastRow) last[at] = Math.max(last[at] ?? row, row);
    }
  };
  for (const { row } of problems) if (row !== null) reach(row);
  for (let draft = 0; draft < batch.length; draft += 1) {
    if (batch.sheet[draft] === sheet) reach(batch.row[draft] ?? 0);
  }
  return tables.map((table, at) => ({ ...table, lastRow: last[at] ?? table.lastRow }));
}
