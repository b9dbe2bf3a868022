import type { AttainmentDto, SeriesPoint } from '#contract/judgement.ts';
import type { DistrictsDto } from '#contract/districts.ts';
import type { ReportBlock } from '#contract/reports.ts';
import type { Basis } from '#domain/catalogue.ts';
import { roundHalfUp } from '#domain/decimal.ts';
import { isCeiling } from '#domain/target.ts';
import type { Ctx } from '../../context.ts';
import type { MonthsOf } from './load-months.ts';
import type { Numbers } from './number-tokens.ts';
import { percentOf } from './report-numbers.ts';

type Chart = Extract<ReportBlock, { kind: 'chart' }>;
type Values = Chart['series'][number]['values'];

/** A line through one point is no line. */
const POINTS_ENOUGH = 2;
const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

/** A chart for each target that has at least two months: running totals against the schedule, rates against the target. */
export function targetCharts(
  ctx: Ctx,
  verdicts: readonly AttainmentDto[],
  numbers: Numbers,
  monthsOf: MonthsOf,
): Chart[] {
  return verdicts.flatMap((verdict): Chart[] => {
    const basis: Basis = isCeiling(verdict) ? 'period' : 'ytd';
    if (verdict.evaluation === 'year-end') return [];
    const points = monthsOf(verdict.indicator, verdict.region, basis);
    const ofYear = pointsOf(points, verdict.period.slice(0, 4));
    if (ofYear.filter(({ value }) => value !== null).length < POINTS_ENOUGH) return [];
    return [lineChart(ctx, { verdict, points, basis }, numbers)];
  });
}

function lineChart(
  ctx: Ctx,
  {
    verdict,
    points,
    basis,
  }: { readonly verdict: AttainmentDto; readonly points: readonly SeriesPoint[]; readonly basis: Basis },
  numbers: Numbers,
): Chart {
  const { indicator: code, region, unit, decimals, targetValue } = verdict;
  const indicator = ctx.catalogue.indicator(code);
  const year = Number(verdict.period.slice(0, 4));
  const isRate = basis === 'period';
  const actualsOf = (of: number): Values =>
    pointsOf(points, String(of)).map(({ period, value }) =>
      value === null
        ? null
        : numbers.bind({ what: 'actual', value, indicator: code, region, period, basis, decimals }),
    );
  const before = actualsOf(year - 1);
  const limit = MONTHS.map((_, index) => {
    const period = `${year}-${String(index + 1).padStart(2, '0')}`;
    const due = isRate ? targetValue : roundHalfUp((targetValue * (index + 1)) / 12, 10);
    return numbers.bind({ what: 'due', value: due, indicator: code, region, period, basis, decimals });
  });
  return {
    kind: 'chart',
    title: isRate ? `${year}年各月${indicator.nameZh}与目标` : `${year}年${indicator.nameZh}累计与序时进度`,
    unit,
    categories: MONTHS,
    series: [
      { name: `${year}年`, as: 'line', role: 'main', values: actualsOf(year) },
      ...(before.some((value) => value !== null)
        ? [{ name: `${year - 1}年`, as: 'line' as const, role: 'compared' as const, values: before }]
        : []),
      { name: isRate ? '控制目标' : '序时进度', as: 'line', role: 'limit', values: limit },
    ],
    ...(indicator.agency !== '' && { source: `资料来源：${indicator.agency}。` }),
  };
}

function pointsOf(points: readonly SeriesPoint[], year: string): SeriesPoint[] {
  const of = points.filter(({ period }) => period.startsWith(year));
  return of.length > MONTHS.length ? of.slice(0, MONTHS.length) : of;
}

/** Districts by how much of their target they have reached, against what the calendar asks for. */
export function districtChart(ctx: Ctx, districts: DistrictsDto, numbers: Numbers): Chart | undefined {
  const { indicator: code, period, basis } = districts;
  const known = districts.items
    .flatMap(({ region, attainment }) => (attainment === null ? [] : [{ region, attainment }]))
    .sort((a, b) => b.attainment - a.attainment);
  if (known.length < POINTS_ENOUGH) return undefined;
  const month = Number(period.slice(5, 7));
  const city = ctx.catalogue.pack.cityRegion;
  const due = numbers.bind({
    ...{ what: 'schedule', value: percentOf(month / 12), indicator: code },
    ...{ region: city, period, basis, decimals: 1 },
  });
  return {
    kind: 'chart',
    title: `各区县${ctx.catalogue.indicator(code).nameZh}完成率`,
    unit: '%',
    categories: known.map(({ region }) => ctx.catalogue.region(region).shortName),
    series: [
      {
        ...{ name: '完成率', as: 'column', role: 'main' },
        values: known.map(({ region, attainment }) =>
          numbers.bind({
            ...{ what: 'attainment', value: percentOf(attainment), indicator: code },
            ...{ region, period, basis, decimals: 1 },
          }),
        ),
      },
      { name: '序时进度', as: 'line', role: 'limit', values: known.map(() => due) },
    ],
  };
}
