import type { Row } from '#server/ingest/sheet.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import { cellKind, isFigure, isLabelHeader, isPeriodLike } from './cell-kind.ts';

const SAMPLE_ROWS = 200;
const SERIAL_HEADER = /^(?:序号|编号|序|no\.?|#)$/i;

/** Whether a header is over the running numbers of rows. */
export function isSerialHeader(header: string): boolean {
  return SERIAL_HEADER.test(cleanText(header).replace(/\s/g, ''));
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
  const isNamed = headers.some((header) => isLabelHeader(header) && !isSerialHeader(header));
  const words = cells.filter((cell) => {
    const kind = cellKind(cell);
    return (
      kind === 'words' ||
      kind === 'period' ||
      (isNamed && isPeriodLike(cell)) ||
      (isNamed && /^\d{6}$/.test(cell))
    );
  });
  return words.length > cells.length / 2;
}

function isSerial(rows: readonly Row[], at: number, headers: readonly string[]): boolean {
  if (headers.some(isSerialHeader)) return true;
  const numbers = rows.map((row) => Number(cleanText(row[at] ?? ''))).filter((value) => value > 0);
  return (
    numbers.length > 1 && numbers.every((value, index) => Number.isInteger(value) && value === index + 1)
  );
}
