import type { Row } from '#server/ingest/sheet.ts';
import { nameKey } from '#server/ingest/words/text.ts';
import { cellKind } from './cell-kind.ts';
import { isCodeHeader, isUnitHeader } from './label-columns.ts';
import type { TableShape } from './table-shape.ts';

const REMARKS =
  /^(?:备注|说明|注释?|附注|注解|来源|数据来源|资料来源|footnotes?|notes?|remarks?|comments?|flags?|(?:obs)?(?:flag|status)|confstatus|sources?)\d*$/;
// The same moment once more, in another notation: 1101859200, 2004.92.
const TIME_AGAIN = /^(?:unix|epoch|timestamp|unixtimestamp|decimal(?:date|year|time)|时间戳|serialdate)$/;

/**
 * The columns, from 0, that hold the values of a table: those beside the row names with a figure or a placeholder
 * somewhere, and blank ones with a header of their own. Remarks, codes, units and second notations of time hold none.
 */
export function dataColumns(
  rows: readonly Row[],
  { paths, labelColumns, width, bodyRows }: TableShape,
): number[] {
  const columns: number[] = [];
  for (let at = labelColumns; at < width; at += 1) {
    const path = paths[at] ?? [];
    if (path.some(isPassedOver)) continue;
    const cells = bodyRows.map((row) => rows[row]?.[at] ?? '').filter((cell) => cell.trim() !== '');
    const hasValue = cells.some((cell) => ['figure', 'mark'].includes(cellKind(cell)));
    if (hasValue || (cells.length === 0 && path.length > 0)) columns.push(at);
  }
  return columns;
}

function isPassedOver(header: string): boolean {
  const key = nameKey(header).replace(/\s/g, '');
  return REMARKS.test(key) || TIME_AGAIN.test(key) || isCodeHeader(header) || isUnitHeader(header);
}
