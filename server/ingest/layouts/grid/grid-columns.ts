import type { Row } from '#server/ingest/sheet.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import { checkKind } from './column-words.ts';
import { dataColumns } from './data-columns.ts';
import { isMetaCell } from './cell-kind.ts';
import { nameText } from './row-names.ts';
import { type NameText, type Said, saidBy, type WritingHabits } from './said.ts';
import type { TableShape } from './table-shape.ts';
import type { Earlier } from './when.ts';

/** A column of values and what its header says. */
export interface GridColumn {
  /** From 0. */
  readonly at: number;
  readonly path: readonly string[];
  readonly said: Said;
  /** The units of the table that fit what the header counts. */
  readonly tableUnits: readonly string[];
  readonly earlier: Earlier;
}

const PERCENT_UNITS = new Set(['%', '个百分点', '‰']);
const BASE = /[(（][^()（）]*=\s*1000?[^()（）]*[)）]/g;

export function readColumns(
  rows: readonly Row[],
  shape: TableShape,
  { habits, tableUnits }: { habits: WritingHabits; tableUnits: readonly string[] },
): GridColumn[] {
  return dataColumns(rows, shape).map((at) => {
    const path = (shape.paths[at] ?? []).filter((text) => !isMetaCell(text)).map(nameText);
    const said = saidBy(
      path.map((text): NameText => ({ text, isMonths: isMonthNumber(text, shape) })),
      habits,
    );
    const words = path.map((text) => text.replace(BASE, ''));
    return { at, path, said, tableUnits: unitsFitting(words, tableUnits), earlier: earlierOf(words, said) };
  });
}

/** Every text of a table's header. */
export function columnTexts({ paths }: TableShape): string[] {
  return paths.flat().map(cleanText);
}

// 1 to 12 under 月份, or beside 年份.
function isMonthNumber(text: string, { paths, labelColumns }: TableShape): boolean {
  if (!/^(?:1[0-2]|[1-9])$/.test(text)) return false;
  const lasts = paths.slice(labelColumns).map((path) => path.at(-1) ?? '');
  return lasts.filter((each) => /^(?:1[0-2]|[1-9])$/.test(each)).length > 3;
}

// A table in 万人 has its changes and rates in percent, its ranks in nothing.
function unitsFitting(path: readonly string[], units: readonly string[]): readonly string[] {
  const header = path.join('');
  const check = checkKind(path);
  const isDifference = /差额|缺口|差距|超欠/.test(header);
  if (check === 'rank' || (check === 'other' && !isDifference)) return [];
  const isCount = isDifference || check === undefined || check === 'prior' || check === 'target';
  const isPercent = !isCount || /率$/.test(header);
  const fitting = units.filter((unit) => PERCENT_UNITS.has(unit) === isPercent);
  return fitting.length === 0 && isCount ? units : fitting;
}

function earlierOf(path: readonly string[], { periods }: Said): Earlier {
  if (periods.some(({ reading }) => reading.year !== undefined)) return undefined;
  const header = path.join(' ');
  if (/结转|=/.test(header) || checkKind(path) !== 'prior') return undefined;
  return /[上去]年[末底]|年初/.test(header) ? 'year-end' : 'year';
}
