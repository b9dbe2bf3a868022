import type { RecognisedRow, RecognisedTable } from '#contract/uploads.ts';
import { TOTAL } from '#domain/catalogue.ts';
import { periodId } from '#domain/period.ts';
import { columnLetter } from '#server/ingest/sheet.ts';
import { tableBounds } from '#server/ingest/layouts/grid/table-bounds.ts';
import { type ColumnPlan, type ValueColumn, valueColumns } from './column-plan.ts';
import type { FoundTable } from './found-table.ts';
import { BASIS_WORDS } from './plan-value.ts';
import { planColumns } from './plan-columns.ts';
import type { ReadRow } from './read-rows.ts';

type RecognisedColumn = RecognisedTable['columns'][number];

const MOST_ROWS = 500;

/** What was understood of a table, in words: its place, its columns and its rows. */
export function recognisedTable(
  table: FoundTable,
  layout: string,
  read: readonly ReadRow[],
): RecognisedTable {
  const values = read.filter(({ as }) => as === 'value').flatMap(({ plans }) => valueColumns(plans));
  const distinct = [...new Set(values)];
  const units = new Set(distinct.map(({ unit }) => unit.code));
  const { region } = table.context;
  const isWhole =
    region.kind === 'named' && !table.hasRegionsAcross && read.every((row) => row.region === undefined);
  const code = isWhole ? table.context.read.index.findRegion(region.name) : undefined;
  return {
    layout,
    sheet: table.sheet.name,
    title: table.context.title,
    ...tableBounds(table.shape, table.start),
    unit: units.size === 0 ? null : [...units].join('、'),
    periods: [...new Set(distinct.map(({ period }) => periodId(period)))].sort(),
    region: code?.kind === 'one' ? code.item.code : null,
    columns: columnsOf(table, read),
    rows: read.slice(0, MOST_ROWS).map(recognisedRow),
  };
}

function columnsOf(table: FoundTable, read: readonly ReadRow[]): RecognisedColumn[] {
  const all = read.filter(({ plans }) => plans.length > 0).map(({ plans }) => plans);
  const shown = all.length > 0 ? all : [planColumns(table, { path: [], unitText: '', hint: undefined })];
  return (shown[0] ?? []).flatMap((first, at) => {
    const plans = [...new Set(shown.flatMap((each) => each[at] ?? []))];
    return first.header === '' && !plans.some(({ as }) => as === 'value')
      ? []
      : [recognisedColumn(first, plans, table.start)];
  });
}

function recognisedColumn(first: ColumnPlan, plans: readonly ColumnPlan[], start: number): RecognisedColumn {
  const values = valueColumns(plans);
  const [value] = values;
  const base = { column: columnLetter(start + first.at + 1), header: first.header };
  const why = { why: first.why.zh, whyEn: first.why.en };
  if (value) return { ...base, as: 'value', ...common(values), ...whyOf(value, values) };
  if (first.as === 'label') return { ...base, as: 'label', field: first.field, ...why };
  return { ...base, as: first.as === 'check' ? 'check' : 'ignored', ...why };
}

/** What all rows of a column have in common. */
function common(values: readonly ValueColumn[]): Partial<RecognisedColumn> {
  const one = <T>(pick: (value: ValueColumn) => T): T | undefined => {
    const found = new Set(values.map(pick));
    return found.size === 1 ? [...found][0] : undefined;
  };
  const indicator = one((value) => value.indicator.code);
  const basis = one((value) => value.basis);
  const unit = one((value) => value.unit.code);
  const period = one((value) => periodId(value.period));
  return {
    ...(indicator !== undefined && { indicator }),
    ...(basis !== undefined && { basis }),
    ...(unit !== undefined && { unit }),
    ...(period !== undefined && { period }),
  };
}

function whyOf(value: ValueColumn, values: readonly ValueColumn[]): { why: string; whyEn: string } {
  if (new Set(values.map(({ why }) => why.zh)).size === 1) return { why: value.why.zh, whyEn: value.why.en };
  const bases = [...new Set(values.map(({ basis }) => basis))];
  return {
    why: `各行不同，见各行的说明（${bases.map((basis) => BASIS_WORDS[basis].zh).join('、')}）`,
    whyEn: `differs by row, see the rows (${bases.map((basis) => BASIS_WORDS[basis].en).join(', ')})`,
  };
}

function recognisedRow({ row, plans, as, region }: ReadRow): RecognisedRow {
  const values = valueColumns(plans);
  const [value] = values;
  const base = { row: row.at + 1, label: row.label };
  const { indicator, unit } = common(values);
  if (as === 'value' && value) {
    return {
      ...base,
      as: 'value',
      ...(region !== undefined && { region }),
      ...(indicator !== undefined && { indicator }),
      ...(unit !== undefined && { unit }),
      ...(value.group.code !== TOTAL && { group: value.group.code }),
      ...(value.industry.code !== TOTAL && { industry: value.industry.code }),
      ...whyOf(value, values),
    };
  }
  const why = as === 'check' ? CHECKED : LEFT_OUT;
  return { ...base, as: as === 'check' ? 'check' : 'ignored', ...why };
}

const CHECKED = {
  why: '小计、合计或增减，只核对，不入库',
  whyEn: 'a subtotal, total or change: checked, not loaded',
};
const LEFT_OUT = { why: '未读入，见问题', whyEn: 'left out, see the problems' };
