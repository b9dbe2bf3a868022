import type { Row } from '#server/ingest/sheet.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import { cellKind, isFigure, isLabelHeader, isPeriodLike } from './cell-kind.ts';

const SAMPLE_ROWS = 200;
const SERIAL_HEADER = /^(?:序号|编号|序|行次|排序号|no\.?|#)$/i;
const CODE_HEADER = /(?:代码|编码|区划)$|^(?:.*[ _.-])?(?:code|id|fips|nuts|iso\d?|isic|naics|soc)$/i;
const MONTH_HEADER = /^(?:月|月份|month|mon|quarter|qtr|季度?)$/i;
const UNIT_HEADER = /^(?:单位|计量单位|units?|unit(?:of|_)?measure(?:ment)?|uom)$/i;

/** Whether a header is over the running numbers of rows. */
export function isSerialHeader(header: string): boolean {
  return SERIAL_HEADER.test(squeezed(header));
}

/** Whether a header is over codes of what the rows name. */
export function isCodeHeader(header: string): boolean {
  return CODE_HEADER.test(cleanText(header));
}

/** Whether a header is over the units of the rows. */
export function isUnitHeader(header: string): boolean {
  return UNIT_HEADER.test(squeezed(header));
}

/** Whether a header is over months or quarters written as bare numbers. */
export function isMonthHeader(header: string): boolean {
  return MONTH_HEADER.test(squeezed(header));
}

/**
 * How many of the first columns name the rows: words or periods in most of their cells, or running numbers before
 * such a column. At least one.
 */
export function countLabelColumns(body: readonly Row[], header: readonly Row[], width: number): number {
  const rows = body.filter((row) => row.slice(1).some(isFigure)).slice(0, SAMPLE_ROWS);
  let count = 0;
  for (let at = 0; at < width - 1; at += 1) {
    const headers = header.map((row) => cleanText(row[at] ?? ''));
    if (namesRows(rows, at, headers)) count = at + 1;
    else if (!isSerial(rows, at, headers)) break;
  }
  return Math.max(1, count);
}

function namesRows(rows: readonly Row[], at: number, headers: readonly string[]): boolean {
  const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
  if (headers.some((header) => isCodeHeader(header) || isUnitHeader(header))) return true;
  const isNamed = headers.some((header) => isLabelHeader(header) && !isSerialHeader(header));
  const isMonths = headers.some(isMonthHeader);
  const words = cells.filter((cell) => {
    const kind = cellKind(cell);
    return (
      kind === 'words' ||
      kind === 'period' ||
      (isNamed && isPeriodLike(cell)) ||
      (isNamed && /^\d{6}$/.test(cell)) ||
      (isMonths && /^(?:1[0-2]|0?[1-9])$/.test(cell.trim()))
    );
  });
  return words.length > cells.length / 2 || (isHeadless(headers) && at === 0 && isYears(cells));
}

function isHeadless(headers: readonly string[]): boolean {
  return headers.every((header) => header === '');
}

// Years under a blank corner run on by one.
function isYears(cells: readonly string[]): boolean {
  const years = cells.map((cell) => Number(cleanText(cell)));
  const step = (years[1] ?? 0) - (years[0] ?? 0);
  const isSteady = years.every((each, at) => at === 0 || each - (years[at - 1] ?? 0) === step);
  return years.length > 1 && Math.abs(step) === 1 && isSteady && cells.every(isPeriodLike);
}

function isSerial(rows: readonly Row[], at: number, headers: readonly string[]): boolean {
  if (headers.some(isSerialHeader)) return true;
  const numbers = rows.map((row) => Number(cleanText(row[at] ?? ''))).filter((value) => value > 0);
  return (
    numbers.length > 1 && numbers.every((value, index) => Number.isInteger(value) && value === index + 1)
  );
}

function squeezed(header: string): string {
  return cleanText(header).replace(/\s/g, '');
}
