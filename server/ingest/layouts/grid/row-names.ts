import type { Row } from '#server/ingest/sheet.ts';
import { shownText } from '#server/ingest/words/text.ts';
import { cellKind, isPeriodLike } from './cell-kind.ts';
import { isCodeHeader, isMonthHeader, isSerialHeader, isUnitHeader } from './label-columns.ts';
import type { NameText } from './said.ts';
import type { TableShape } from './table-shape.ts';

/** What names a row, from left to right, and its unit where a column of units gives one. */
export interface RowNames {
  readonly names: readonly NameText[];
  readonly unit: string;
  /** Spaces before the first name: rows set in belong to the one above. */
  readonly indent: number;
}

const TOTALS = /合计|总计|小计|全市|全国|全省|总值|total/i;
const HAN_SPACES = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A name as people say it: spaces inside it, as 重 庆, are gone. */
export function nameText(text: string): string {
  return shownText(text).replace(HAN_SPACES, '');
}

/**
 * Reads the names of rows in order. A blank left of a name repeats the name above it, as merged cells leave it,
 * until a column further left begins anew; a total stands for itself.
 */
export function rowNamer({ paths, labelColumns }: TableShape): (row: Row) => RowNames {
  const columns = Array.from({ length: labelColumns }, (_, at) => ({ at, path: paths[at] ?? [] }));
  const units = columns.filter(({ path }) => path.some(isUnitHeader));
  const named = columns.filter(({ path }) => !path.some(isUnitHeader) && !path.some(isSerialHeader));
  let above: string[] = [];
  return (row) => {
    const own = named.map(({ at }) => nameText(row[at] ?? ''));
    const texts = own.some((text) => text !== '') ? filledDown(own, above) : own;
    if (texts.some((text) => text !== '')) above = texts;
    const names = named
      .map(({ path }, at) => ({ text: texts[at] ?? '', path }))
      .filter(({ text, path }, at) => text !== '' && text !== texts[at - 1] && !isLineNumber(text, path))
      .flatMap(({ text, path }) =>
        keysOf(text, path).map((each) => ({ text: each, isMonths: path.some(isMonthHeader) })),
      );
    return {
      names,
      unit: units.map(({ at }) => nameText(row[at] ?? '')).find((text) => text !== '') ?? '',
      indent: indentOf(row[named[0]?.at ?? 0] ?? ''),
    };
  };
}

// freq,unit,geo\TIME_PERIOD over M,PC_ACT,AT: several names in one cell.
function keysOf(text: string, path: readonly string[]): string[] {
  const keys = path.find((header) => /^[\w,]+,\w+\\/.test(header))?.split(',').length;
  const parts = text.split(',').map((part) => part.trim());
  return parts.length === keys ? parts : [text];
}

function filledDown(own: readonly string[], above: readonly string[]): string[] {
  const isTotal = own.some((text) => TOTALS.test(text));
  const texts: string[] = [];
  let isFresh = false;
  for (const [at, text] of own.entries()) {
    const isLast = own.slice(at + 1).every((each) => each === '');
    const repeats = text === '' && !isFresh && !isLast && (!isTotal || isTime(above[at] ?? ''));
    texts.push(repeats ? (above[at] ?? '') : text);
    if (text !== '' && text !== above[at]) isFresh = true;
  }
  return texts;
}

function isTime(text: string): boolean {
  return cellKind(text) === 'period' || isPeriodLike(text);
}

// 01, 011: numbers of lines, not of what they hold.
function isLineNumber(text: string, path: readonly string[]): boolean {
  const isSerial = path.length === 0 || path.some(isCodeHeader);
  return isSerial && /^\d{1,4}$/.test(text) && !isPeriodLike(text);
}

function indentOf(cell: string): number {
  return /^[\s\u3000]*/.exec(cell)?.[0].length ?? 0;
}
