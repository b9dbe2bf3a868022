import type { BlankSheetQuery } from '#contract/blank-sheets.ts';
import type { ObservationDto } from '#contract/observations.ts';
import type { Basis, Indicator, MeasureKind, Region } from '#domain/catalogue.ts';
import { lastMonth, parsePeriodId, type Period } from '#domain/period.ts';
import { unitOf } from '#domain/unit.ts';
import { hasPersonalData } from '../../ingest/words/personal-data.ts';
import type { Form } from '../../ingest/workbook/write-form.ts';
import { numberIn, writtenValue } from './written-value.ts';

/** What a form asks for. */
export interface BlankFacts {
  readonly query: BlankSheetQuery;
  readonly columns: readonly { readonly indicator: Indicator; readonly basis: Basis }[];
  readonly regions: readonly Region[];
  /** What stands, by `indicator|region|basis`; empty unless it is to be filled in. */
  readonly standing: ReadonlyMap<string, ObservationDto>;
}

export type BlankForm = Form;
type CellValue = string | number | null;

/** The form of some facts: what stands in its places, else `fill` everywhere, else nothing. */
export function blankForm(facts: BlankFacts, fill: number | null = null): BlankForm {
  return facts.query.layout === 'tidy' ? tidyForm(facts, fill) : districtForm(facts, fill);
}

function districtForm({ query, columns, regions, standing }: BlankFacts, fill: number | null): BlankForm {
  const period = requiredPeriod(query.period);
  const units = columns.map(({ indicator, basis }) => columnUnit(indicator, basis, { regions, standing }));
  return {
    sheet: '报表',
    titles: [`${periodWords(period)}区县报表`, `单位：${[...new Set(units)].join('、')}`],
    columns: [
      { header: '区县', width: 14, isInput: false },
      ...columns.map(({ indicator, basis }, at) => ({
        header: `${indicator.nameZh} ${basisWord(basis, period, indicator.measure)}（${units[at] ?? ''}）`,
        width: 20,
        isInput: true,
      })),
    ],
    body: regions.map((region) => [
      region.kind === 'city' ? '合计' : region.nameZh,
      ...columns.map(({ indicator, basis }, at) => {
        const item = standing.get(`${indicator.code}|${region.code}|${basis}`);
        return item ? valueCell(item, indicator, units[at] ?? indicator.displayUnit) : fill;
      }),
    ]),
  };
}

const TIDY_HEADERS = ['指标', '区县', '群体', '行业', '期间', '口径', '数值', '单位', '备注', '来源'];

function tidyForm({ query, columns, regions, standing }: BlankFacts, fill: number | null): BlankForm {
  return {
    sheet: '报表',
    titles: [],
    columns: TIDY_HEADERS.map((header) => ({
      header,
      width: header === '指标' ? 28 : 14,
      isInput: ['数值', '备注', '来源'].includes(header),
    })),
    body: columns.flatMap(({ indicator, basis }) =>
      regions.map((region) => {
        const item = standing.get(`${indicator.code}|${region.code}|${basis}`);
        const unit = item?.reportedUnit ?? indicator.displayUnit;
        const value = item ? valueCell(item, indicator, unit) : fill;
        const labels = [indicator.nameZh, region.nameZh, '合计', '合计', query.period, basis];
        return [...labels, value, unit, item?.note ?? null, item?.source ?? null];
      }),
    ),
  };
}

// One unit a column: that of most figures that stand in it, else the indicator's own.
function columnUnit(
  indicator: Indicator,
  basis: Basis,
  { regions, standing }: Pick<BlankFacts, 'standing'> & { readonly regions: readonly Region[] },
): string {
  const counts = new Map<string, number>();
  for (const { code } of regions) {
    const unit = standing.get(`${indicator.code}|${code}|${basis}`)?.reportedUnit;
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? indicator.displayUnit;
}

function valueCell(item: ObservationDto, indicator: Indicator, unit: string): CellValue {
  const number = numberIn(item, unitOf(unit));
  const isPlain = number !== undefined && !hasPersonalData(String(number));
  return isPlain ? number : writtenValue(item, indicator, unitOf(unit));
}

/** A period as a title names it: 2020年6月, 2020年1—2月, 2020年第2季度. */
export function periodWords(period: Period): string {
  const { year, month, months } = period;
  switch (months) {
    case 1:
      return `${year}年${month}月`;
    case 2:
      return `${year}年1—2月`;
    case 3:
      return `${year}年第${lastMonth(period) / 3}季度`;
    case 6:
      return `${year}年${month === 1 ? '上' : '下'}半年`;
    case 12:
      return `${year}年度`;
    default:
      return months satisfies never;
  }
}

function basisWord(basis: Basis, { months }: Period, measure: MeasureKind): string {
  if (basis === 'ytd') return '累计';
  if (basis === 'ytd_mean') return '累计平均';
  if (measure === 'stock') return '期末';
  return months === 1 ? '本月' : months === 3 ? '本季' : '本期';
}

function requiredPeriod(id: string): Period {
  const period = parsePeriodId(id);
  if (!period) throw new RangeError(`not a period: ${id}`);
  return period;
}
