import { type Row } from '#server/ingest/sheet.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import { cellKind, isColumnNumber, isFigure, isLabelHeader, isMetaCell, isPeriodLike } from './cell-kind.ts';

/** The rows of a sheet with what was found out about them. */
export interface SheetRows {
  readonly rows: readonly Row[];
  /** Knows names that only rows bear: a row with one of them is no header. */
  readonly isRowName: (text: string) => boolean;
  /** Whether a row has figures beyond its first cell; undefined until asked. */
  readonly figures: (boolean | undefined)[];
}

const LABEL_CELLS = 3;
/** So many months numbered from 1 are a header, fewer may be values. */
const LEAST_MONTHS = 4;

/** Whether a row can be part of a header: two different texts, all of them words or periods. */
export function isHeaderRow(sheet: SheetRows, at: number): boolean {
  const row = sheet.rows[at] ?? [];
  const filled = filledCells(row);
  if (isKeyedRow(filled) || isNamedRow(sheet, at)) return false;
  const own = new Set(filled.filter((cell) => !isMetaCell(cell)));
  if (own.size < 2) return false;
  const allowsFigures = namesColumnsByFigures(row, filled);
  return filled.every((cell) => isHeaderCell(cell, allowsFigures));
}

/** Whether a row bears a name of the body among its first cells, whatever its values: 渝中区 | #REF!. */
export function isNamedRow({ rows, isRowName }: SheetRows, at: number): boolean {
  return (rows[at] ?? []).slice(0, LABEL_CELLS).some(isRowName);
}

/** Whether a row names the rows below it: 区县, 指标 among its first cells. */
export function hasLabelHeader(row: Row): boolean {
  return row.slice(0, LABEL_CELLS).some(isLabelHeader);
}

/** Whether a row has a figure beyond its first cell. */
export function rowHasFigures({ rows, figures }: SheetRows, at: number): boolean {
  const known = figures[at] ?? (rows[at] ?? []).slice(1).some(isFigure);
  figures[at] = known;
  return known;
}

/** Whether a row holds values: figures, and not those of a header or of 甲 乙 1 2. */
export function isValueRow(sheet: SheetRows, at: number): boolean {
  return (
    rowHasFigures(sheet, at) &&
    !isNumbering(sheet.rows[at] ?? []) &&
    !isKeyedRow(filledCells(sheet.rows[at] ?? [])) &&
    !isHeaderRow(sheet, at)
  );
}

/** 甲 乙 1 2 3 under a header. */
export function isNumbering(row: Row): boolean {
  const filled = filledCells(row);
  if (filled.length < 3 || !filled.every(isColumnNumber) || new Set(filled).size !== filled.length)
    return false;
  const numbers = filled.map((cell) => Number(cell.replace(/[()]/g, ''))).filter((each) => each >= 0);
  return numbers.every((each, at) => at === 0 || each === (numbers[at - 1] ?? 0) + 1);
}

export function filledCells(row: Row): string[] {
  return row.map(cleanText).filter((text) => text !== '');
}

// Series Id: | CUUR0000: a key with its value, which speaks of the table.
function isKeyedRow(filled: readonly string[]): boolean {
  return filled.length <= 4 && /^[^:]{1,30}:$/.test(filled[0] ?? '');
}

function isHeaderCell(cell: string, allowsFigures: boolean): boolean {
  const kind = cellKind(cell);
  if (kind === 'words' || kind === 'period') return true;
  return kind === 'figure' && allowsFigures && (isPeriodLike(cell) || /^(?:1[0-2]|[1-9])$/.test(cell));
}

// Years may be values. They head columns beside 地区 or a blank corner, when they run on by one step, or when the
// row holds nothing else.
function namesColumnsByFigures(row: Row, filled: readonly string[]): boolean {
  const figures = filled.filter(isFigure);
  const first = cleanText(row[0] ?? '');
  const isMonths = figures.length >= LEAST_MONTHS && figures.every((cell, at) => Number(cell) === at + 1);
  if (isMonths) return isLabelHeader(first);
  if (!figures.every(isPeriodLike)) return false;
  return first === '' || isLabelHeader(first) || isRun(figures);
}

function isRun(figures: readonly string[]): boolean {
  const numbers = figures.filter((cell, at) => cell !== figures[at - 1]).map(Number);
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const isSteady = numbers.every((each, at) => at === 0 || same(each - (numbers[at - 1] ?? 0), step));
  return isSteady && (Math.abs(step) === 1 || (numbers.length > 2 && step !== 0));
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
