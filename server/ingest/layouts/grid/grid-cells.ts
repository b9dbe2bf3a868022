import type { CellRead, TableRead } from '#server/ingest/read-cells.ts';
import { FileFault } from '#server/ingest/receive.ts';
import { cellName, GRID_LIMIT, type Row, type Sheet, wholeRows } from '#server/ingest/sheet.ts';
import { agreePeriods } from '#server/ingest/words/settle-period.ts';
import { columnTexts, readColumns, type GridColumn } from './grid-columns.ts';
import { readRows } from './grid-rows.ts';
import { withRunningTotals } from './running-totals.ts';
import { habitsOf } from './said.ts';
import { type Around, tableAround } from './table-around.ts';
import { sideBySide, type TablePart } from './side-by-side.ts';
import { findTables, type TableShape } from './table-shape.ts';
import { unmergedRows } from './unmerged-rows.ts';
import type { TimeAround } from './when.ts';

/** Every table of a sheet with its cells, by their looks. Errors: FileFault file.too.large. */
export function gridTables(sheet: Sheet, fileName: string): TableRead[] {
  const raw = wholeRows(sheet);
  if (!raw) {
    throw new FileFault('file.too.large', {
      found: '—',
      expected: `≤ ${GRID_LIMIT.rows} × ${GRID_LIMIT.columns}`,
    });
  }
  const { rows, isCovered } = unmergedRows(raw, sheet.merges);
  const names = { sheetName: sheet.name, fileName };
  return findTables(rows)
    .map((shape) => tableRead(rows, shape, { names, isCovered, sheet }))
    .filter(({ cells }) => cells.length > 0);
}

type IsCovered = (row: number, column: number) => boolean;
interface TableOf {
  readonly names: { readonly sheetName: string; readonly fileName: string };
  readonly isCovered: IsCovered;
  readonly sheet: Sheet;
}

function tableRead(rows: readonly Row[], shape: TableShape, table: TableOf): TableRead {
  const around = tableAround(rows, shape, table.names);
  const cells = sideBySide(rows, shape).flatMap((part) => cellsOfPart(part, around, table.isCovered));
  return {
    sheet: table.sheet.name,
    title: around.title,
    unit: around.units.length === 1 ? (around.units[0] ?? null) : null,
    headerRows: shape.headerRows.map((at) => at + 1),
    cells: withRunningTotals(cells),
  };
}

function cellsOfPart({ rows, shape, start }: TablePart, around: Around, isCovered: IsCovered): CellRead[] {
  const habits = habitsOf(columnTexts(shape));
  const columns = readColumns(rows, shape, { habits, tableUnits: around.units });
  const time: TimeAround = { period: around.period, basis: around.basis, ...timesOf(columns) };
  const cells: CellRead[] = [];
  for (const row of readRows(rows, shape, { columns, habits })) {
    for (const column of columns) {
      if (isCovered(row.at, start + column.at)) continue;
      const text = rows[row.at]?.[column.at] ?? '';
      if (column.path.length === 0 && text.trim() === '') continue;
      cells.push({
        cell: cellName(row.at + 1, start + column.at + 1),
        row: row.labels,
        column: column.path,
        ...row.when(column, time),
        ...row.value(column, text),
      });
    }
  }
  return cells;
}

function timesOf(columns: readonly GridColumn[]): Pick<TimeAround, 'totals' | 'years'> {
  const readings = columns.flatMap(({ said }) => {
    const reading = agreePeriods(said.periods.map((each) => each.reading));
    return reading === undefined || reading === 'many' ? [] : [reading];
  });
  const years = new Set(readings.flatMap(({ year }) => (year === undefined ? [] : [year])));
  const totals = new Map<number, (typeof readings)[number]>();
  for (const year of years) {
    const spans = readings.filter(
      (each) => each.year === year && (each.said === 'span' || each.said === 'until'),
    );
    const [first] = spans;
    if (first && spans.every(({ to }) => to === first.to)) totals.set(year, first);
  }
  return { totals, years };
}
