import { type Row, usedWidth } from '#server/ingest/sheet.ts';
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

const LONGEST_HEADER = 4;
/** Titles over a table never take so many rows. */
const HEADER_WITHIN = 200;
/** Figures stand within so many rows under a header, group rows and blanks between. */
const FIGURES_WITHIN = 60;
const LABEL_CELLS = 3;

/**
 * The rows, from 0, of the next header: one to four rows of words or periods, at least two cells, with figures
 * below. Undefined when there is none.
 */
export function findHeader(sheet: SheetRows, from: number): number[] | undefined {
  const { rows } = sheet;
  const last = Math.min(rows.length, from + HEADER_WITHIN);
  for (let at = from; at < last; at += 1) {
    if (!canStartHeader(sheet, at)) continue;
    let end = at + 1;
    while (end < at + LONGEST_HEADER && continuesHeader(sheet, end, at)) end += 1;
    const header = Array.from({ length: end - at }, (_, step) => at + step);
    if (hasFiguresBelow(sheet, end)) return withoutTitles(header, rows);
  }
  return undefined;
}

/** Whether a row can be the first of a header. */
export function canStartHeader({ rows, isRowName }: SheetRows, at: number): boolean {
  const row = rows[at] ?? [];
  const filled = filledCells(row);
  const own = filled.filter((cell) => !isMetaCell(cell));
  if (own.length < 2 || row.slice(0, LABEL_CELLS).some(isRowName)) return false;
  const first = cleanText(row[0] ?? '');
  const allowsYears = first === '' || isLabelHeader(first);
  return filled.every((cell) => isHeaderCell(cell, allowsYears));
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

/** 甲 乙 1 2 3 under a header. */
export function isNumbering(row: Row): boolean {
  const filled = filledCells(row);
  return filled.length >= 3 && filled.every(isColumnNumber) && new Set(filled).size === filled.length;
}

function continuesHeader({ rows, isRowName }: SheetRows, at: number, first: number): boolean {
  const row = rows[at] ?? [];
  if (isNumbering(row)) return true;
  const filled = filledCells(row);
  if (filled.length === 0 || filled.every(isMetaCell) || row.slice(0, LABEL_CELLS).some(isRowName))
    return false;
  const startsBlank = cleanText(row[0] ?? '') === '';
  if (filled.length === 1 && isUnderHeading(row, rows.slice(first, at))) return false;
  return filled.every((cell) => isHeaderCell(cell, startsBlank)) && (startsBlank || usedWidth(row) > 1);
}

// 中心城区 alone under 区县 is a group of rows; 人数 alone under a merged 本月 is a heading.
function isUnderHeading(row: Row, above: readonly Row[]): boolean {
  const at = row.findIndex((cell) => cleanText(cell) !== '');
  return above.some((each) => cleanText(each[at] ?? '') !== '');
}

function isHeaderCell(cell: string, allowsYears: boolean): boolean {
  const kind = cellKind(cell);
  if (kind === 'words' || kind === 'period') return true;
  return kind === 'figure' && allowsYears && isPeriodLike(cell);
}

function hasFiguresBelow(sheet: SheetRows, from: number): boolean {
  const to = Math.min(from + FIGURES_WITHIN, sheet.rows.length);
  for (let at = from; at < to; at += 1) if (rowHasFigures(sheet, at)) return true;
  return false;
}

// A title beside 附件1 looks like a two-cell header; over a wider header it is none.
function withoutTitles(header: readonly number[], rows: readonly Row[]): number[] {
  const widest = Math.max(...header.map((at) => filledCells(rows[at] ?? []).length));
  const first = header.findIndex((at) => {
    const filled = filledCells(rows[at] ?? []);
    return filled.length > 2 || widest < 5 || filled.some(isLabelHeader);
  });
  return header.slice(Math.max(0, first));
}

function filledCells(row: Row): string[] {
  return row.map(cleanText).filter((text) => text !== '');
}
