import { type Row } from '#server/ingest/sheet.ts';
import { cleanText, shownText } from '#server/ingest/words/text.ts';
import { isPeriodLike } from './cell-kind.ts';

/**
 * The header of each column as a path from the top row down, blanks of merged cells filled from the left where a
 * lower row names a column of its own. Under 本月 over 人数 and 同比(%), the second column's path is 本月, 同比(%).
 * Shape: one path a column; blank parts and repeats of the part above are left out.
 */
export function headerPaths(
  headerRows: readonly Row[],
  { width, labelColumns }: { width: number; labelColumns: number },
): string[][] {
  const filled = headerRows.map((row, depth) => {
    const lower = headerRows.slice(depth + 1);
    return fillRight(row, {
      width,
      from: labelColumns,
      hasLower: (at) => lower.some((each) => textAt(each, at) !== ''),
    });
  });
  return Array.from({ length: width }, (_, at) => {
    const path: string[] = [];
    for (const row of filled) {
      const part = row[at] ?? '';
      if (part !== '' && part !== path.at(-1)) path.push(part);
    }
    return path;
  });
}

function fillRight(
  row: Row,
  { width, from, hasLower }: { width: number; from: number; hasLower: (at: number) => boolean },
): string[] {
  // 2025 over the whole left half stands in the first cell, above the row names.
  const filled = row.map(cleanText).filter((text) => text !== '');
  const start = filled.length > 1 && filled.every(isPeriodLike) ? 0 : from;
  let left = '';
  return Array.from({ length: width }, (_, at) => {
    const own = textAt(row, at);
    if (at < start) return own;
    if (own !== '') left = own;
    else if (!hasLower(at)) left = '';
    return own === '' ? left : own;
  });
}

function textAt(row: Row, at: number): string {
  return shownText(row[at] ?? '');
}
