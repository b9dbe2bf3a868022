import { cleanText, toHalfWidth, withoutRowMarks } from '#server/ingest/words/text.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { isMonthHeader } from '#server/ingest/layouts/grid/label-columns.ts';
import { nameText } from '#server/ingest/layouts/grid/row-names.ts';
import { type FoundTable, hasField } from './found-table.ts';
import type { LabelColumn } from './label-columns.ts';
import { memberOf } from './row-members.ts';
import { partNames } from './part-names.ts';

/** What names one row of a table. */
export interface LabelledRow {
  /** From 0. */
  readonly at: number;
  readonly cells: Row;
  /** The region's name as written, without 其中： and the like; empty where the rows name none. */
  readonly region: string;
  /** Names of what is counted and of the period, the whole before its part. */
  readonly path: readonly string[];
  /** The row's name as people see it. */
  readonly label: string;
  /** The column, from 0, it stands in. */
  readonly labelAt: number;
  readonly unitText: string;
}

/** 渝中区（注1） */
const NOTE_MARK = /\s*[(（]\s*注\s*[\d①-⑳]{0,2}\s*[)）]$/;
const RUNNING_NUMBER = /^\d+$|^[-—]+$/;

/** Reads the names of rows in order: merged names are carried down, 其中 rows belong to the row above them. */
export function rowLabeller(table: FoundTable): (at: number) => LabelledRow {
  const { rows, labels } = table;
  const fieldAt = (field: LabelColumn['field']): number =>
    labels.find((each) => each.field === field)?.at ?? -1;
  const [regionAt, unitAt, codeAt] = [fieldAt('region'), fieldAt('unit'), fieldAt('code')];
  const namesAt = labels.findLast(({ field }) => field === 'names')?.at ?? -1;
  const fillDown = carryDown(table);
  const memberPath = memberOf(table.context.read.index);
  return (at) => {
    const cells = rows[at] ?? [];
    const texts = fillDown(cells);
    const raw = cells[namesAt] ?? '';
    const named = namesAt < 0 ? [] : memberPath({ raw, code: cleanText(cells[codeAt] ?? '') });
    const left = labels.filter((each) => each.field === 'names' && each.at !== namesAt);
    const outer = left.map((each) => withoutRowMarks(texts.get(each.at) ?? '')).filter((text) => text !== '');
    const heading = labels.findLast((each) => each.field === 'heading');
    const joined = joinedHeading(texts.get(heading?.at ?? -1) ?? '', named, table);
    const region = regionAt < 0 ? '' : regionText(table, cells, texts.get(regionAt) ?? '');
    const labelAt = regionAt >= 0 ? regionAt : namesAt >= 0 ? namesAt : (labels[0]?.at ?? 0);
    return {
      at,
      cells,
      region,
      path: [...outer, ...joined, ...periodTexts(table, texts)].filter((text) => text !== ''),
      label: region === '' ? withoutRowMarks(nameText(texts.get(labelAt) ?? cells[labelAt] ?? '')) : region,
      labelAt,
      unitText: toHalfWidth(cells[unitAt] ?? '').trim(),
    };
  };
}

// The region column of some sheets is blank beside a name merged into a column before it: 中心城区小计.
function regionText(table: FoundTable, cells: Row, own: string): string {
  const text = withoutRowMarks(nameText(own).replace(NOTE_MARK, ''));
  if (text !== '' || hasField(table, 'names')) return text;
  const others = table.labels.map(({ at }) => cleanText(cells[at] ?? ''));
  return withoutRowMarks(others.find((each) => each !== '' && !RUNNING_NUMBER.test(each)) ?? '');
}

function periodTexts({ labels, shape }: FoundTable, texts: ReadonlyMap<number, string>): string[] {
  return labels
    .filter(({ field }) => field === 'period')
    .map(({ at }) => {
      const text = nameText(texts.get(at) ?? '');
      const isMonth = (shape.paths[at] ?? []).some(isMonthHeader) && /^(?:1[0-2]|0?[1-9])$/.test(text);
      return isMonth ? `${Number(text)}月` : text;
    });
}

// 失业保险 left of 期末参保人数: one name in two cells, where the second alone is none.
function joinedHeading(
  heading: string,
  named: readonly string[],
  { context }: FoundTable,
): readonly string[] {
  const last = named.at(-1);
  if (heading === '' || last === undefined) return named;
  const { index } = context.read;
  if (partNames(last, index).indicator.kind !== 'none') return named;
  const whole = `${withoutRowMarks(heading)}${last}`;
  return partNames(whole, index).indicator.kind === 'one' ? [...named.slice(0, -1), whole] : named;
}

/** Texts of the label columns of a row, blanks of merged cells filled from above until a column left of them changes. */
function carryDown(table: FoundTable): (cells: Row) => ReadonlyMap<number, string> {
  const naming = table.labels.filter(({ field }) => ['region', 'names', 'heading', 'period'].includes(field));
  const last = naming.at(-1)?.at;
  let above = new Map<number, string>();
  return (cells) => {
    const texts = new Map<number, string>();
    let isFresh = false;
    for (const { at } of naming) {
      const own = cells[at] ?? '';
      const isBlank = own.trim() === '';
      texts.set(at, isBlank && !isFresh && at !== last ? (above.get(at) ?? '') : own);
      if (!isBlank && own !== above.get(at)) isFresh = true;
    }
    above = texts;
    return texts;
  };
}
