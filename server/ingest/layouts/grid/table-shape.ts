import { type Row, usedWidth } from '#server/ingest/sheet.ts';
import {
  canStartHeader,
  findHeader,
  hasLabelHeader,
  isNumbering,
  rowHasFigures,
  type SheetRows,
} from './find-header.ts';
import { headerPaths } from './header-paths.ts';
import { countLabelColumns } from './label-columns.ts';

/** Where the parts of one table are on a sheet. Rows and columns from 0. */
export interface TableShape {
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  /** Every row under the header up to the next table: figures, group rows, remarks, blanks. */
  readonly bodyRows: readonly number[];
  /** The first columns, whose cells name the rows. */
  readonly labelColumns: number;
  readonly width: number;
  /** The header of each column, from the top row down. */
  readonly paths: readonly (readonly string[])[];
}

/**
 * The tables of a sheet, by their looks alone: rows of titles, a header of at least two cells, a body with figures.
 * A further table begins where a row is again a header that names the rows. `isRowName` knows names that only rows
 * bear: a row of words with one of them is no header.
 */
export function findTables(
  rows: readonly Row[],
  isRowName: (text: string) => boolean = () => false,
): TableShape[] {
  const sheet: SheetRows = { rows, isRowName, figures: [] };
  const tables: TableShape[] = [];
  for (let from = 0; from < rows.length;) {
    const header = findHeader(sheet, from);
    if (!header) break;
    const end = endOfBody(sheet, header);
    if (end > bodyStart(header)) tables.push(shapeOf(sheet, { from, header, end }));
    from = end;
  }
  return tables;
}

function bodyStart(header: readonly number[]): number {
  return (header.at(-1) ?? 0) + 1;
}

function shapeOf(
  { rows }: SheetRows,
  { from, header, end }: { from: number; header: readonly number[]; end: number },
): TableShape {
  const [top = from] = header;
  const body = indexes(bodyStart(header), end);
  const width = indexes(top, end).reduce((widest, at) => Math.max(widest, usedWidth(rows[at] ?? [])), 0);
  const named = header.map((at) => rows[at] ?? []).filter((row) => !isNumbering(row));
  const bodyCells = body.map((at) => rows[at] ?? []);
  const labelColumns = countLabelColumns(bodyCells, named, width);
  return {
    titleRows: indexes(from, top).filter((at) => usedWidth(rows[at] ?? []) > 0),
    headerRows: header,
    bodyRows: body,
    labelColumns,
    width,
    paths: headerPaths(named, { width, labelColumns }),
  };
}

function endOfBody(sheet: SheetRows, header: readonly number[]): number {
  const { rows } = sheet;
  for (let at = bodyStart(header); at < rows.length; at += 1) {
    const isNext = hasLabelHeader(rows[at] ?? []) && canStartHeader(sheet, at);
    if (isNext) return backToTitle(sheet, at, bodyStart(header));
  }
  return rows.length;
}

// The rows of titles over the next table belong to it: those after the last row with figures.
function backToTitle(sheet: SheetRows, header: number, from: number): number {
  let at = header;
  while (at > from && !rowHasFigures(sheet, at - 1)) at -= 1;
  return at;
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}
