import { periodId } from '#domain/period.ts';
import { findUnit } from '#domain/unit.ts';
import { readBasis } from '#server/ingest/words/basis-text.ts';
import { findPeriods, readPeriod } from '#server/ingest/words/period-text.ts';
import type { CellRead, TableRead } from '#server/ingest/read-cells.ts';
import { agreePeriods, impliedBasis, settlePeriod } from '#server/ingest/words/settle-period.ts';
import { cellName, headRows, type Row, type Sheet } from '#server/ingest/sheet.ts';
import { shownText } from '#server/ingest/words/text.ts';
import { plainCell } from '#server/ingest/layouts/grid/plain-cell.ts';
import { findTidyHeader, type TidyHeader } from './tidy-header.ts';
import { textAt, tidyPlaces } from './tidy-table.ts';

const HEAD_ROWS = 25;
const ROW_FIELDS = ['indicator', 'region', 'group', 'industry'] as const;

/** The cells of a tidy table as they stand; undefined when the sheet is none. */
export function tidyTable(sheet: Sheet, fileName: string): TableRead | undefined {
  const head = headRows(sheet, HEAD_ROWS);
  const header = findTidyHeader(head, {});
  if (!header?.columns.has('period')) return undefined;
  const titles = head.slice(0, header.row - 1).map((row) => shownText(row.join(' ')));
  const around = agreePeriods([...titles, fileName].flatMap(findPeriods));
  const year = around === 'many' ? undefined : around?.year;
  const cells: CellRead[] = [];
  for (const { firstRow, rows } of sheet.blocks()) {
    for (const [at, row] of rows.entries()) {
      const isValue = firstRow + at > header.row && row.some((cell) => cell.trim() !== '');
      if (isValue) cells.push(readRow(row, firstRow + at, header, year));
    }
  }
  return { sheet: sheet.name, title: titles[0] ?? '', unit: null, headerRows: [header.row], cells };
}

function readRow(cells: Row, row: number, header: TidyHeader, year: number | undefined): CellRead {
  const places = tidyPlaces(header);
  const labels = ROW_FIELDS.map((field) => shownText(textAt(cells, places[field])));
  const reading = readPeriod(textAt(cells, places.period));
  const said = readBasis(textAt(cells, places.basis))?.basis ?? null;
  const dated = reading && { ...reading, year: reading.year ?? year };
  const basis = said ?? (dated ? impliedBasis(dated, 'flow', 'period') : 'period');
  const period = dated && settlePeriod(dated, basis, 'flow');
  return {
    cell: cellName(row, places.value + 1),
    row: labels.filter((label) => label !== ''),
    column: [shownText(header.headers[places.value] ?? '')],
    period: period ? periodId(period) : null,
    basis: said ?? (basis === 'ytd' ? basis : null),
    ...plainCell(textAt(cells, places.value), findUnit(textAt(cells, places.unit))),
  };
}
