import type { ObservationDto } from '#contract/observations.ts';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { TOTAL, type Category, type Indicator } from '#domain/catalogue.ts';
import { known } from '#domain/measure.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { yearOnYear } from '#domain/series.ts';
import { readObservationRows } from '../../../db/read/observations.ts';
import { readCodes } from '../../../db/read/codes.ts';
import { findSeries } from '../../../db/read/series.ts';
import type { Ctx } from '../../context.ts';
import { changesOf } from '../../districts/place-figures.ts';
import { usualBasisOf } from '../../districts/figure-reader.ts';
import { observationDto } from '../../reading/list-observations.ts';
import type { NewToken, Numbers } from './number-tokens.ts';
import { percentOf } from './report-numbers.ts';

type Dimension = 'group' | 'industry';
const TITLES: Readonly<Record<Dimension, { readonly table: string; readonly column: string }>> = {
  group: { table: '重点群体就业情况', column: '群体' },
  industry: { table: '分行业情况', column: '行业' },
};

/**
 * ③ 群体 × 指标, ④ 行业 × 岗位: the city’s figures of exactly the month, one row each with its change on a year before.
 * Missing: no table where nothing was reported; groups overlap, so nothing is ever added up.
 */
export async function breakdownSection(
  ctx: Ctx,
  { region, period }: { readonly region: string; readonly period: string },
  numbers: Numbers,
): Promise<ReportBlock[]> {
  const { pack } = ctx.catalogue;
  return [
    ...(await table(ctx, 'group', pack.groups, { region, period }, numbers)),
    ...(await table(ctx, 'industry', pack.industries, { region, period }, numbers)),
  ];
}

interface At {
  readonly region: string;
  readonly period: string;
}

async function table(
  ctx: Ctx,
  dimension: Dimension,
  categories: readonly Category[],
  at: At,
  numbers: Numbers,
): Promise<ReportBlock[]> {
  const { read, dialect } = ctx.store;
  const parts = categories.filter(({ code }) => code !== TOTAL);
  const codes = parts.map(({ code }) => code);
  const series = await findSeries(read, dialect, await readCodes(read), {
    regions: [at.region],
    groups: dimension === 'group' ? codes : [TOTAL],
    industries: dimension === 'industry' ? codes : [TOTAL],
  });
  const usual = series.filter(({ indicator, basis }) => {
    const found = ctx.catalogue.findIndicator(indicator);
    return found !== undefined && usualBasisOf(found) === basis;
  });
  const byPlace = new Map(usual.map((each) => [`${each.indicator}|${each[dimension]}`, each]));
  const known = await readObservationRows(
    read,
    dialect,
    usual.map(({ id }) => id),
    Infinity,
  );
  const stored = new Map(known.map((row) => [`${row.series_id}|${periodId(periodOfKey(row.period))}`, row]));
  const rows = ctx.catalogue.pack.indicators.flatMap((indicator) =>
    parts.flatMap((category): ReportPart[][] => {
      const key = byPlace.get(`${indicator.code}|${category.code}`);
      if (!key) return [];
      const valueAt = (month: string): ObservationDto | undefined => {
        const row = stored.get(`${key.id}|${month}`);
        return row && observationDto(ctx, key, row, '');
      };
      const row = rowOf(ctx, { dimension, indicator, category, valueAt }, at, numbers);
      return row ? [row] : [];
    }),
  );
  if (rows.length === 0) return [];
  const { table: title, column } = TITLES[dimension];
  return [
    {
      kind: 'table',
      title,
      unit: '',
      columns: [column, '指标', '单位', '数值', '同比（%，率为个百分点）'],
      rows: rows.slice(0, 200),
      ...(dimension === 'group' && { source: '注：各群体互有交叉，不相加。' }),
    },
  ];
}

interface Part {
  readonly dimension: Dimension;
  readonly indicator: Indicator;
  readonly category: Category;
  readonly valueAt: (month: string) => ObservationDto | undefined;
}

function rowOf(
  ctx: Ctx,
  { dimension, indicator, category, valueAt }: Part,
  { region, period }: At,
  numbers: Numbers,
): ReportPart[] | undefined {
  const now = valueAt(period);
  if (now?.value === undefined || now.value === null) return undefined;
  const basis = usualBasisOf(indicator);
  const before = now.comparablePrior ?? valueAt(yearBefore(period))?.value ?? null;
  const kind = changesOf(indicator);
  const change = before === null ? undefined : yearOnYear(known(now.value), known(before), kind);
  const bind = (what: NewToken['what'], value: number, decimals: number): ReportPart =>
    numbers.bind({
      ...{ what, value, indicator: indicator.code, region, period, basis, decimals },
      [dimension]: category.code,
    });
  return [
    category.nameZh,
    indicator.nameZh,
    ctx.catalogue.unit(indicator).code,
    bind('actual', now.value, indicator.decimals),
    change === undefined
      ? '—'
      : kind === 'ratio'
        ? bind('growth', percentOf(change), 1)
        : bind('growth', change, Math.max(1, indicator.decimals)),
  ];
}

function yearBefore(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}
