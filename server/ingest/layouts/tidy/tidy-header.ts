import type { Hints } from '#server/ingest/hints.ts';
import { columnLetter, type Row } from '#server/ingest/sheet.ts';
import { nameKey } from '#server/ingest/words/text.ts';

export const TIDY_FIELDS = [
  'indicator',
  'region',
  'group',
  'industry',
  'period',
  'basis',
  'value',
  'unit',
  'note',
  'source',
  'comparable_prior',
] as const;
export type TidyField = (typeof TIDY_FIELDS)[number];

const NAMES: Readonly<Record<TidyField, readonly string[]>> = {
  indicator: ['indicator', '指标', '指标名称', '指标代码'],
  region: ['region', 'district', '区县', '地区', '区域', '区县名称', '区县代码', '行政区划'],
  group: ['group', '群体', '人群', '人员类别'],
  industry: ['industry', '行业', '行业名称', '行业代码'],
  period: ['period', '期间', '时间', '时期', '月份', '报告期', 'month', 'date'],
  basis: ['basis', '口径'],
  value: ['value', '数值', '值', '数据'],
  unit: ['unit', '单位', '计量单位'],
  note: ['note', '备注', '说明'],
  source: ['source', '来源', '数据来源'],
  comparable_prior: ['comparable_prior', '上年同期可比', '上年同期（可比）', '上年同期', 'comparable prior'],
};
const FIELD_OF = new Map(TIDY_FIELDS.flatMap((field) => NAMES[field].map((name) => [nameKey(name), field])));
const HEADER_WITHIN_ROWS = 20;

export interface TidyHeader {
  /** Row of the header, from 1. */
  readonly row: number;
  /** Columns, from 0, of the fields found. */
  readonly columns: ReadonlyMap<TidyField, number>;
  /** The header's cells. */
  readonly headers: readonly string[];
}

/** The field a header names, or undefined. */
export function tidyField(header: string): TidyField | undefined {
  return FIELD_OF.get(nameKey(header));
}

/**
 * The header row of a tidy table among the first rows: the first with a value column and one of indicator, region
 * and period, no field twice.
 */
export function findTidyHeader(head: readonly Row[], hints: Hints): TidyHeader | undefined {
  for (const [at, headers] of head.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const columns = fieldColumns(headers, hints);
    const keys = (['indicator', 'region', 'period'] as const).filter((field) => columns?.has(field));
    if (columns?.has('value') && keys.length > 0) return { row: at + 1, columns, headers };
  }
  return undefined;
}

function fieldColumns(headers: Row, hints: Hints): Map<TidyField, number> | undefined {
  const columns = new Map<TidyField, number>();
  for (const [at, header] of headers.entries()) {
    const hint = hints.columns?.[columnLetter(at + 1)];
    const field = hint === undefined ? tidyField(header) : hintedField(hint.as, hint.field);
    if (field === undefined) continue;
    if (columns.has(field)) return undefined;
    columns.set(field, at);
  }
  return columns;
}

function hintedField(as: string, field: string | undefined): TidyField | undefined {
  if (as === 'value') return 'value';
  return as === 'label' && field !== undefined ? tidyField(field) : undefined;
}
