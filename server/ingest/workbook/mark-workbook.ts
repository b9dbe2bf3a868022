import {
  type Cell,
  type CellStyle,
  type CellValue,
  openXlsx,
  saveXlsx,
  writeXlsx,
  type WriteSheet,
} from 'hucre/xlsx';
import { cellName } from '#server/ingest/sheet.ts';

/** A cell to be coloured, with what is said of it. Row and column from 1. */
export interface CellMark {
  /** Empty: the first sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** A line of the cover: its cells, how it looks, and the cell of the workbook that one of them leads to. */
export interface CoverRow {
  readonly cells: readonly (string | number)[];
  readonly look?: 'title' | 'header' | CellMark['severity'];
  readonly leadsTo?: { readonly at: number; readonly mark: Pick<CellMark, 'sheet' | 'row' | 'column'> };
}

/** The sheet put before all others. */
export interface Cover {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly CoverRow[];
}

/** A sheet of plain texts, for originals that are no workbook. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const AUTHOR = '晴雨 Qingyu';
const FILLS = { error: 'FFC7CE', warning: 'FFEB9C', header: 'D9E2EC' } as const;
const LONGEST_TEXT = 32_000;

/**
 * The same workbook with a cover before it and the marks in its cells; formats, merges, formulas and other sheets
 * stay. A cover it had from an earlier time is replaced.
 * Errors: whatever the library throws at a workbook it cannot open.
 */
export async function markWorkbook(
  original: Uint8Array,
  cover: Cover,
  marks: readonly CellMark[],
): Promise<Uint8Array> {
  const workbook = await openXlsx(original, { readStyles: true });
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== cover.name);
  for (const [at, sheet] of workbook.sheets.entries()) {
    sheet.cells = marked(sheet, marksOf(marks, sheet.name, at));
  }
  const first = workbook.sheets[0]?.name ?? '';
  workbook.sheets.unshift(coverSheet(cover, first));
  workbook.activeSheet = 0;
  return saveXlsx(workbook);
}

/** A workbook made of plain sheets, with the cover before them and the marks in their cells. */
export async function markPlainSheets(
  sheets: readonly PlainSheet[],
  cover: Cover,
  marks: readonly CellMark[],
): Promise<Uint8Array> {
  const body = sheets.map(({ name, rows }, at): WriteSheet => {
    const cells = rows.map((row) => row.map(plainValue));
    return { name, rows: cells, cells: marked({ rows: cells }, marksOf(marks, name, at)) };
  });
  return writeXlsx({ sheets: [coverSheet(cover, sheets[0]?.name ?? ''), ...body], activeSheet: 0 });
}

function marksOf(marks: readonly CellMark[], sheet: string, at: number): CellMark[] {
  return marks.filter((mark) => (mark.sheet === '' ? at === 0 : mark.sheet === sheet));
}

interface MarkedSheet {
  readonly rows: CellValue[][];
  readonly cells?: Map<string, Cell> | undefined;
}

function marked({ rows, cells: before }: MarkedSheet, marks: readonly CellMark[]): Map<string, Cell> {
  const cells = new Map(before);
  for (const { row, column, severity, text } of marks) {
    const key = `${row - 1},${column - 1}`;
    const old = cells.get(key) ?? plainCell(rows[row - 1]?.[column - 1] ?? null);
    const style: CellStyle = { ...old.style, fill: solid(FILLS[severity]) };
    cells.set(key, { ...old, style, comment: { author: AUTHOR, text: text.slice(0, LONGEST_TEXT) } });
    padTo(rows, row, column);
  }
  return cells;
}

// A mark beyond the last filled cell of its row needs a place in the row.
function padTo(rows: CellValue[][], row: number, column: number): void {
  while (rows.length < row) rows.push([]);
  const cells = rows[row - 1] ?? [];
  while (cells.length < column) cells.push(null);
}

function plainCell(value: CellValue): Cell {
  if (value === null) return { value, type: 'empty' };
  if (value instanceof Date) return { value, type: 'date' };
  if (typeof value === 'number') return { value, type: 'number' };
  return { value, type: typeof value === 'boolean' ? 'boolean' : 'string' };
}

// Only a number that reads back as the very text becomes one: 007 and 2020.10 stay as they are.
function plainValue(text: string): CellValue {
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && String(value) === text ? value : text;
}

function coverSheet(
  cover: Cover,
  firstSheet: string,
): { name: string; rows: CellValue[][]; columns: { width: number }[]; cells: Map<string, Cell> } {
  const cells = new Map<string, Cell>();
  for (const [row, { cells: values, look, leadsTo }] of cover.rows.entries()) {
    for (const [column, value] of values.entries()) {
      const link = leadsTo?.at === column ? linkTo(leadsTo.mark, firstSheet) : {};
      cells.set(`${row},${column}`, { ...plainCell(value), style: lookOf(look, column), ...link });
    }
  }
  return {
    name: cover.name,
    rows: cover.rows.map(({ cells: values }) => [...values]),
    columns: cover.widths.map((width) => ({ width })),
    cells,
  };
}

function linkTo(
  { sheet, row, column }: Pick<CellMark, 'sheet' | 'row' | 'column'>,
  firstSheet: string,
): Pick<Cell, 'hyperlink'> {
  const name = sheet === '' ? firstSheet : sheet;
  return { hyperlink: { target: '', location: `'${name.replaceAll("'", "''")}'!${cellName(row, column)}` } };
}

function lookOf(look: CoverRow['look'], column: number): CellStyle {
  const alignment: CellStyle['alignment'] = { wrapText: look !== 'title', vertical: 'top' };
  switch (look) {
    case 'title':
      return { font: { bold: true, size: 16 } };
    case 'header':
      return { font: { bold: true }, fill: solid(FILLS.header), alignment };
    case 'error':
    case 'warning':
      return column < 3 ? { fill: solid(FILLS[look]), alignment } : { alignment };
    case undefined:
      return {};
    default:
      return look satisfies never;
  }
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}
