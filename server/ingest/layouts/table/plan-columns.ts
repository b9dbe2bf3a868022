import type { ColumnHint, RowHint } from '#server/ingest/hints.ts';
import { columnLetter } from '#server/ingest/sheet.ts';
import {
  type CheckKind,
  checkKind,
  isRemarkHeader,
  nameWords,
} from '#server/ingest/layouts/grid/column-words.ts';
import { isCodeHeader, isSerialHeader, isUnitHeader } from '#server/ingest/layouts/grid/label-columns.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import type { ColumnPlan, LabelColumnPlan } from './column-plan.ts';
import type { ColumnNames, FoundTable } from './found-table.ts';
import type { LabelColumn, LabelField } from './label-columns.ts';
import { planValue } from './plan-value.ts';

const CHECK_WORDS: Readonly<Record<CheckKind, Bilingual>> = {
  change: { zh: '同比或增减，只核对', en: 'a change, only checked' },
  prior: { zh: '上年同期数，作同比基数', en: 'last year’s figure, the base of the change' },
  attainment: { zh: '完成率，只核对', en: 'attainment, only checked' },
  schedule: { zh: '序时进度，不入库', en: 'the schedule, not loaded' },
  rank: { zh: '排名，不入库', en: 'a rank, not loaded' },
  target: { zh: '年度目标，只核对', en: 'the target, only checked' },
  other: { zh: '只供参考，不入库', en: 'not loaded' },
};
const LABELS: Readonly<Record<LabelField, Pick<LabelColumnPlan, 'field' | 'why'>>> = {
  region: { field: 'region', why: { zh: '各行是区县名', en: 'its cells are region names' } },
  names: {
    field: 'indicator',
    why: { zh: '各行是指标、群体或行业名', en: 'its cells name indicators, groups or industries' },
  },
  period: { field: 'period', why: { zh: '各行是期间', en: 'its cells are periods' } },
  unit: { field: 'unit', why: { zh: '各行的计量单位', en: 'the units of the rows' } },
  heading: { field: 'row', why: { zh: '行的大类', en: 'classes of the rows' } },
  code: { field: 'row', why: { zh: '行的代码', en: 'codes of the rows' } },
  serial: { field: 'row', why: { zh: '行的序号', en: 'numbers of the rows' } },
  row: { field: 'row', why: { zh: '行的序号或分类', en: 'numbers or classes of the rows' } },
};
const HINTED_OUT: Bilingual = { zh: '上传时指定不读', en: 'left out when uploading' };

/** The names of rows that share their plans. */
export interface RowNames {
  readonly path: readonly string[];
  readonly unitText: string;
  readonly hint: RowHint | undefined;
}

/** What each column of a table is for, in rows of these names. */
export function planColumns(table: FoundTable, row: RowNames): ColumnPlan[] {
  const { shape, labels, columns } = table;
  const left = Array.from({ length: Math.min(shape.labelColumns, shape.width) }, (_, at) => {
    const label = labels.find((each) => each.at === at) ?? { at, field: 'row' as const };
    return planLabel(label, table, row);
  });
  return [...left, ...columns.map((column) => planColumn(column, table, row))];
}

// A column of names may be read as figures where the sender says so.
function planLabel(label: LabelColumn, table: FoundTable, row: RowNames): ColumnPlan {
  const path = table.shape.paths[label.at] ?? [];
  const base = { at: label.at, header: path.join(' ') };
  const hint = hintOf(table, label.at);
  if (hint?.as === 'value') return planFigures({ ...base, path, region: '' }, hint, table, row);
  return { ...base, as: 'label', ...LABELS[label.field] };
}

function planColumn(column: ColumnNames, table: FoundTable, row: RowNames): ColumnPlan {
  const { at, path, header } = column;
  const base = { at, header };
  const hint = hintOf(table, at);
  if (hint?.as === 'ignored') return { ...base, as: 'ignored', unknown: undefined, why: HINTED_OUT };
  if (hint?.as === 'value') return planFigures(column, hint, table, row);
  const check = isNamedWhole(path, table) ? undefined : checkKind(path);
  if (hint?.as === 'check') {
    return { ...base, as: 'check', check: check ?? 'other', why: CHECK_WORDS[check ?? 'other'] };
  }
  if (hint?.as === 'label' || path.some(isSerialHeader)) return { ...base, as: 'label', ...LABELS.row };
  const isPassedOver = isRemarkHeader(header) || path.some(isCodeHeader) || path.some(isUnitHeader);
  if (header === '' || isPassedOver) {
    const why = { zh: '备注或代码，未读入', en: 'remarks or codes, left out' };
    return { ...base, as: 'ignored', unknown: undefined, why };
  }
  if (check) return { ...base, as: 'check', check, why: CHECK_WORDS[check] };
  return planFigures(column, undefined, table, row);
}

function planFigures(
  column: Pick<ColumnNames, 'at' | 'path' | 'header' | 'region'>,
  hint: ColumnHint | undefined,
  table: FoundTable,
  { path, unitText, hint: row }: RowNames,
): ColumnPlan {
  const { at, header } = column;
  const { index } = table.context.read;
  const region = hint?.region ?? column.region;
  if (table.hasRegionsAcross && region === '') {
    const isSubtotal = index.areaOf(column.path.join('').replace(/(?:小计|合计)$/, '')) !== undefined;
    const why = { zh: '不是区县的列，未读入', en: 'no region, left out' };
    if (isSubtotal || /小计$/.test(header)) return { at, header, as: 'ignored', unknown: undefined, why };
    return { at, header, as: 'broken', code: 'region.unknown', details: { found: header, near: '' }, why };
  }
  const names = { rowPath: path, columnPath: column.path, rowUnit: unitText, column: hint, row };
  return planValue(names, { at, header, region }, table.context);
}

function hintOf({ context, start }: FoundTable, at: number): ColumnHint | undefined {
  return context.read.hints.columns?.[columnLetter(start + at + 1)];
}

// 监测企业岗位环比 is the name of an indicator, not a change of one.
function isNamedWhole(path: readonly string[], { context }: FoundTable): boolean {
  const { indicators } = context.read.index;
  const names = [path.at(-1) ?? '', path.join('')];
  return names.some((name) => indicators.find(nameWords(name)).kind === 'one');
}
