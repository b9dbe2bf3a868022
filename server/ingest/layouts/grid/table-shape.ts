import { type Row, usedWidth } from '#server/ingest/sheet.ts';
import { findHeader, type Header } from './find-header.ts';
import {
  filledCells,
  hasLabelHeader,
  isHeaderRow,
  isNumbering,
  isValueRow,
  rowHasFigures,
  type SheetRows,
} from './header-rows.ts';
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
    tables.push(shapeOf(sheet, { from, header, end }));
    from = end;
  }
  return tables;
}

function shapeOf(
  { rows }: SheetRows,
  { from, header, end }: { from: number; header: Header; end: number },
): TableShape {
  const [top = from] = header.rows;
  const body = indexes(header.body, end);
  // Keys and their values between the title of a series and its figures are titles too.
  const last = header.rows.at(-1) ?? top;
  const titles = [...indexes(from, top), ...indexes(last + 1, header.body)].filter(
    (at) => !header.rows.includes(at),
  );
  const width = indexes(top, end).reduce((widest, at) => Math.max(widest, usedWidth(rows[at] ?? [])), 0);
  const named = header.rows.map((at) => rows[at] ?? []).filter((row) => !isNumbering(row));
  const bodyCells = body.map((at) => rows[at] ?? []);
  const labelColumns = countLabelColumns(bodyCells, named, width);
  return {
    titleRows: titles.filter((at) => usedWidth(rows[at] ?? []) > 0),
    headerRows: header.rows,
    bodyRows: body,
    labelColumns,
    width,
    paths: headerPaths(named, { width, labelColumns }),
  };
}

function endOfBody(sheet: SheetRows, header: Header): number {
  const { rows } = sheet;
  for (let at = header.body + 1; at < rows.length; at += 1) {
    if (startsTable(sheet, at, header)) return backToTitle(sheet, at, header.body);
  }
  return rows.length;
}

// A header that comes again, or one after a gap, begins another table.
function startsTable(sheet: SheetRows, at: number, header: Header): boolean {
  if (!isHeaderRow(sheet, at)) return false;
  const row = sheet.rows[at] ?? [];
  if (hasLabelHeader(row)) return true;
  return isAfterGap(sheet, at, header.body) && hasValuesSoon(sheet, at);
}

// A blank row over it, or over the titles over it.
function isAfterGap({ rows }: SheetRows, header: number, from: number): boolean {
  for (let at = header - 1; at > from; at -= 1) {
    const size = new Set(filledCells(rows[at] ?? [])).size;
    if (size !== 1) return size === 0;
  }
  return false;
}

const VALUES_WITHIN = 8;

function hasValuesSoon(sheet: SheetRows, header: number): boolean {
  const next = indexes(header + 1, Math.min(header + VALUES_WITHIN, sheet.rows.length));
  return next.some((at) => isValueRow(sheet, at));
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
