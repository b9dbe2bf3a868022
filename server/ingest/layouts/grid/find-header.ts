import { cleanText } from '#server/ingest/words/text.ts';
import { usedWidth } from '#server/ingest/sheet.ts';
import { cellKind, isFigure, isLabelHeader, isMetaCell, isPeriodLike } from './cell-kind.ts';
import {
  filledCells,
  isHeaderRow,
  isNamedRow,
  isNumbering,
  isValueRow,
  type SheetRows,
} from './header-rows.ts';

const LONGEST_HEADER = 6;
/** Titles over a table never take so many rows. */
const VALUES_WITHIN = 260;
/** Figures stand within so many rows under a header, group rows and blanks between. */
const HEADER_WITHIN = 60;

export interface Header {
  /** Rows of names, from the top; rows of column numbers under them too. */
  readonly rows: readonly number[];
  /** The first row of the body. */
  readonly body: number;
}

/**
 * The next header at or below a row: the rows of words or periods over the first row of values, of at least two
 * cells. Undefined when there is none.
 */
export function findHeader(sheet: SheetRows, from: number): Header | undefined {
  const last = Math.min(sheet.rows.length, from + VALUES_WITHIN);
  for (let at = from; at < last; at += 1) {
    if (!isValueRow(sheet, at)) continue;
    const header = headerOver(sheet, from, at);
    if (header) return header;
  }
  return undefined;
}

function headerOver(sheet: SheetRows, from: number, values: number): Header | undefined {
  if (isKeyedSeries(sheet, from, values)) return { rows: [from], body: values };
  const bottom = bottomOfHeader(sheet, from, values);
  if (bottom === undefined) return undefined;
  let body = bottom + 1;
  while (isNumbering(sheet.rows[body] ?? [])) body += 1;
  const named = withoutTitles(namesUpFrom(sheet, from, bottom), sheet);
  const numbering = Array.from({ length: body - bottom - 1 }, (_, step) => bottom + 1 + step);
  return { rows: [...named, ...numbering], body };
}

const LEAST_KEYS = 3;

// One series under keys and their values: Title, Unit, then a period and a figure a row. The first key’s value, its
// title, is the header.
function isKeyedSeries({ rows }: SheetRows, from: number, values: number): boolean {
  const first = rows[values] ?? [];
  if (usedWidth(first) !== 2 || !isWholePeriod(first[0] ?? '')) return false;
  const above = rows.slice(from, values);
  const keys = above.filter((row) => usedWidth(row) <= 2 && cleanText(row[0] ?? '') !== '');
  const last = above.at(-1) ?? [];
  const isHeaded = isLabelHeader(last[0] ?? '') && usedWidth(last) === 2;
  return keys.length >= LEAST_KEYS && keys.length === above.length && !isHeaded;
}

function isWholePeriod(cell: string): boolean {
  return isPeriodLike(cell) || cellKind(cell) === 'period';
}

// Between a header and the first values only group rows, blanks, column numbers and rows without a figure stand.
function bottomOfHeader(sheet: SheetRows, from: number, values: number): number | undefined {
  for (let at = values - 1; at >= Math.max(from, values - HEADER_WITHIN); at -= 1) {
    if (isHeaderRow(sheet, at) || isLowerHeading(sheet, at, values)) return at;
    const filled = filledCells(sheet.rows[at] ?? []);
    if (isNumbering(sheet.rows[at] ?? []) || new Set(filled).size < 2) continue;
    if (isReasonsOnly(filled) || isNamedRow(sheet, at)) continue;
    if (!filled.every(isMetaCell)) return undefined;
  }
  return undefined;
}

// 渝中区 | — | 未报: a row of the body that gives only reasons.
function isReasonsOnly([, ...values]: readonly string[]): boolean {
  return values.every((cell) => cellKind(cell) === 'mark');
}

// 人数 alone over a column of figures is a heading; 中心城区 alone over names is a group of rows.
function isLowerHeading({ rows }: SheetRows, at: number, values: number): boolean {
  const row = rows[at] ?? [];
  const columns = [...row.keys()].filter((column) => cleanText(row[column] ?? '') !== '');
  const isOverValues = columns.every((column) => column > 0 && isFigure(rows[values]?.[column] ?? ''));
  return columns.length > 0 && isOverValues && !filledCells(row).some(isMetaCell) && !row.some(isFigure);
}

function namesUpFrom(sheet: SheetRows, from: number, bottom: number): number[] {
  const names = [bottom];
  let at = bottom - 1;
  while (at >= from && names.length < LONGEST_HEADER) {
    const above = nextAbove(sheet, from, at, names[0] ?? bottom);
    if (above === undefined) break;
    names.unshift(above);
    at = above - 1;
  }
  return names;
}

// Blank rows of merged cells and 单位：万元 in a corner may stand between two rows of names.
function nextAbove(sheet: SheetRows, from: number, start: number, lower: number): number | undefined {
  for (let at = start; at >= Math.max(from, start - 2); at -= 1) {
    if (isOverHeader(sheet, at, lower)) return at;
    const filled = filledCells(sheet.rows[at] ?? []);
    if (filled.length > 0 && !filled.every(isMetaCell)) return undefined;
  }
  return undefined;
}

function isOverHeader(sheet: SheetRows, at: number, lower: number): boolean {
  const [row = [], below = []] = [sheet.rows[at], sheet.rows[lower]];
  const corner = cleanText(row[0] ?? '');
  const filled = filledCells(row);
  if (!isHeaderRow(sheet, at)) return corner === '' && isSpanned(row);
  const cornerBelow = cleanText(below[0] ?? '');
  if (cornerBelow === '' || corner === '' || corner === cornerBelow) return true;
  if (filled.every((cell) => isPeriodLike(cell) || isMetaCell(cell))) return true;
  return filled.length >= 0.6 * filledCells(below).length && lower - at === 1;
}

// One heading over several columns, the row names left out: filled by its merged cells.
function isSpanned(row: readonly string[]): boolean {
  const filled = filledCells(row).filter((cell) => !isMetaCell(cell));
  return filled.length > 1 && new Set(filled).size === 1;
}

// A title beside 附件1 looks like a two-cell header; over a wider header it is none.
function withoutTitles(header: readonly number[], { rows }: SheetRows): number[] {
  const widest = Math.max(...header.map((at) => filledCells(rows[at] ?? []).length));
  const first = header.findIndex((at) => {
    const row = rows[at] ?? [];
    const filled = filledCells(row);
    return (
      filled.length > 2 ||
      widest < 5 ||
      filled.some(isLabelHeader) ||
      cleanText(row[0] ?? '') === '' ||
      filled.every(isPeriodLike)
    );
  });
  return header.slice(Math.max(0, first));
}
