import { sumDecimals, tidyDifference, tidyQuotient } from './decimal.ts';
import { known, missing, type Measure } from './measure.ts';
import type { Point } from './observation.ts';
import { lastMonth, PERIOD_LENGTHS, periodKey, type Period } from './period.ts';
import { isKnownPoint, pointEndingAt, runOfMonths, type KnownPoint, type PointIndex } from './series.ts';

/** The points of one indicator, region, group and industry, by basis. */
export interface SeriesByBasis<T extends Point = Point> {
  readonly period: PointIndex<T>;
  readonly ytd: PointIndex<T>;
  readonly ytdMean: PointIndex<T>;
}

/** How many of the months from January are known. */
export interface Coverage {
  readonly known: number;
  readonly expected: number;
}

/** A figure for a month and how it was come by. */
export interface Reading<T extends Point = Point> {
  readonly measure: Measure;
  /** True when worked out from other figures, false when reported as such. */
  readonly derived: boolean;
  readonly coverage: Coverage;
  /** The points used. Missing: empty. */
  readonly from: readonly T[];
}

/**
 * The year-to-date total of a flow at the last month of `at`: as reported; else from the fewest reported periods that
 * tile January to that month exactly (the half-year, Q1 + Q2, Q1 + April, twelve months …).
 * Missing: with the reason of the total's own blank, else `not-reported`; coverage says how many months are known.
 * A total is never short, and a reported total is never carried on by months: their 口径 may differ.
 */
export function cumulativeAt<T extends Point>(
  series: Pick<SeriesByBasis<T>, 'ytd' | 'period'>,
  at: Period,
): Reading<T> {
  const { year } = at;
  const month = lastMonth(at);
  const reported = pointEndingAt(series.ytd, year, month);
  if (isKnownPoint(reported)) return reportedReading(reported, month);
  const tiles = tilesBetween(series.period, year, { first: 1, last: month });
  if (tiles) return derivedReading(sumDecimals(tiles.map(({ measure }) => measure.value)), tiles, month);
  return missingReading(reported, { known: knownMonths(series, year, month), expected: month });
}

/**
 * The mean of a rate from January to the last month of `at`: as reported; else the plain mean of every month's rate,
 * where a joint January–February counts as two months of its value. Rates 5.5 (joint), 6.1 give 5.7.
 * Units: percent, as reported; a derived mean keeps 12 digits and is compared so, while a published one has one decimal.
 * Missing: when a month is unknown; coverage says how many are known.
 */
export function ytdMeanAt<T extends Point>(
  series: Pick<SeriesByBasis<T>, 'ytdMean' | 'period'>,
  at: Period,
): Reading<T> {
  const { year } = at;
  const month = lastMonth(at);
  const reported = pointEndingAt(series.ytdMean, year, month);
  if (isKnownPoint(reported)) return reportedReading(reported, month);
  const run = runOfMonths(series.period, year, month);
  if (run.known < month) return missingReading(reported, { known: run.known, expected: month });
  const byMonth = run.points.flatMap(({ period, measure }) =>
    Array<number>(period.months).fill(measure.value),
  );
  return derivedReading(tidyQuotient(sumDecimals(byMonth) / month), run.points, month);
}

/**
 * The level of a stock or a year-end rate at the last month of `at`: the month's point, or that of a longer period
 * ending with it.
 */
export function levelAt<T extends Point>(series: Pick<SeriesByBasis<T>, 'period'>, at: Period): Reading<T> {
  const point = pointEndingAt(series.period, at.year, lastMonth(at));
  return isKnownPoint(point)
    ? reportedReading(point, 1)
    : missingReading<T>(point, { known: 0, expected: 1 });
}

/**
 * The flow of the single last month of `at`: as reported; else YTD(m) − YTD(m−1), or the total itself in January.
 * Totals 11 at February and 18 at March give 7.
 * Missing: with the reason of the month's own blank, else `not-reported`. February after a joint January–February only
 * stays unknown.
 */
export function flowOfMonthAt<T extends Point>(
  series: Pick<SeriesByBasis<T>, 'ytd' | 'period'>,
  at: Period,
): Reading<T> {
  const { year } = at;
  const month = lastMonth(at);
  const own = series.period.get(periodKey({ year, month, months: 1 }));
  if (isKnownPoint(own)) return reportedReading(own, 1);
  const total = pointEndingAt(series.ytd, year, month);
  const before = month === 1 ? undefined : pointEndingAt(series.ytd, year, month - 1);
  if (month === 1 && isKnownPoint(total)) return derivedReading(total.measure.value, [total], 1);
  if (!isKnownPoint(total) || !isKnownPoint(before)) {
    return missingReading(own ?? total, { known: 0, expected: 1 });
  }
  return derivedReading(tidyDifference(total.measure.value, before.measure.value), [total, before], 1);
}

/**
 * The flow of a whole period of any length: as reported for exactly that period; else what the reported running totals
 * say, YTD(end) − YTD(before its start), or YTD(end) itself from January on; else from the fewest reported periods that
 * tile it exactly. Totals 9 at March and 18 at June give 9 for the second quarter; months 5, 6, 7 give 18 for the first.
 * Missing: with the reason of the period's own blank, else `not-reported`; never short. A difference below zero stays.
 */
export function flowOfPeriodAt<T extends Point>(
  series: Pick<SeriesByBasis<T>, 'ytd' | 'period'>,
  at: Period,
): Reading<T> {
  if (at.months === 1) return flowOfMonthAt(series, at);
  const { year, month: first, months } = at;
  const own = series.period.get(periodKey(at));
  if (isKnownPoint(own)) return reportedReading(own, months);
  const total = pointEndingAt(series.ytd, year, lastMonth(at));
  const before = first === 1 ? undefined : pointEndingAt(series.ytd, year, first - 1);
  if (isKnownPoint(total) && first === 1) return derivedReading(total.measure.value, [total], months);
  if (isKnownPoint(total) && isKnownPoint(before)) {
    return derivedReading(tidyDifference(total.measure.value, before.measure.value), [total, before], months);
  }
  const tiles = tilesBetween(series.period, year, { first, last: lastMonth(at) });
  if (tiles) return derivedReading(sumDecimals(tiles.map(({ measure }) => measure.value)), tiles, months);
  return missingReading(own ?? total, { known: 0, expected: months });
}

/**
 * Mean monthly flow of the last three months: (YTD(m) − YTD(m−3)) ÷ 3, so that a joint January–February serves.
 * Totals 18 at June and 9 at March give 3.
 * Missing: undefined before March and when a total is unknown; the year before is not drawn in.
 */
export function recentMonthlyMean(
  series: Pick<SeriesByBasis, 'ytd' | 'period'>,
  at: Period,
): number | undefined {
  const month = lastMonth(at);
  if (month < 3) return undefined;
  const total = cumulativeAt(series, at).measure;
  const start: Measure =
    month === 3 ? known(0) : cumulativeAt(series, { year: at.year, month: month - 3, months: 1 }).measure;
  if (total.kind === 'missing' || start.kind === 'missing') return undefined;
  return tidyQuotient(sumDecimals([total.value, -start.value]) / 3);
}

/** The fewest known points that cover some months of a year with no gap and no overlap; undefined when none do. */
function tilesBetween<T extends Point>(
  index: PointIndex<T>,
  year: number,
  { first, last }: { readonly first: number; readonly last: number },
): readonly KnownPoint<T>[] | undefined {
  const from = new Map<number, readonly KnownPoint<T>[]>([[last + 1, []]]);
  for (let start = last; start >= first; start -= 1) {
    for (const months of PERIOD_LENGTHS) {
      const point = index.get(periodKey({ year, month: start, months }));
      const rest = from.get(start + months);
      if (!rest || !isKnownPoint(point)) continue;
      const best = from.get(start);
      if (!best || rest.length + 1 <= best.length) from.set(start, [point, ...rest]);
    }
  }
  return from.get(first);
}

function knownMonths(series: Pick<SeriesByBasis, 'ytd' | 'period'>, year: number, month: number): number {
  const covered = new Set<number>();
  for (let end = 1; end <= month; end += 1) {
    if (isKnownPoint(pointEndingAt(series.ytd, year, end))) cover(covered, 1, end);
    for (const months of PERIOD_LENGTHS) {
      const start = end - months + 1;
      if (isKnownPoint(series.period.get(periodKey({ year, month: start, months }))))
        cover(covered, start, end);
    }
  }
  return covered.size;
}

function cover(covered: Set<number>, first: number, last: number): void {
  for (let month = first; month <= last; month += 1) covered.add(month);
}

function reportedReading<T extends Point>(point: KnownPoint<T>, months: number): Reading<T> {
  const coverage = { known: months, expected: months };
  return { measure: point.measure, derived: false, coverage, from: [point] };
}

function derivedReading<T extends Point>(value: number, from: readonly T[], months: number): Reading<T> {
  return { measure: known(value), derived: true, coverage: { known: months, expected: months }, from };
}

function missingReading<T extends Point>(own: T | undefined, coverage: Coverage): Reading<T> {
  const reason = own?.measure.kind === 'missing' ? own.measure.reason : 'not-reported';
  return { measure: missing(reason), derived: false, coverage, from: [] };
}
