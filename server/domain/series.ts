import { sumDecimals, tidyDifference, tidyQuotient } from './decimal.ts';
import { differenceOf, known, missing, type KnownMeasure, type Measure } from './measure.ts';
import type { Point } from './observation.ts';
import {
  jointJanuaryFebruary,
  lastMonth,
  monthOf,
  PERIOD_LENGTHS,
  periodKey,
  type Period,
} from './period.ts';

/** The points of one series, found by periodKey. Functions here take it so that no call scans the series. */
export type PointIndex<T extends Point = Point> = ReadonlyMap<number, T>;

/** Shape: any order, one point a period; of two for one period the later in the list is kept. */
export function indexPoints<T extends Point>(points: readonly T[]): PointIndex<T> {
  return new Map(points.map((point) => [periodKey(point.period), point]));
}

export type KnownPoint<T extends Point = Point> = T & { readonly measure: KnownMeasure };

export function isKnownPoint<T extends Point>(point: T | undefined): point is KnownPoint<T> {
  return point?.measure.kind === 'known';
}

/** A value worked out from points of another basis, with the points it came from. */
export interface DerivedPoint<T extends Point = Point> extends Point {
  readonly derived: true;
  /** Missing: empty. */
  readonly from: readonly T[];
}

/**
 * The point whose period ends in a month: the month itself, else the shortest longer period that ends there. A
 * year-to-date figure filed under `2020-Q2` or `2020-H1` is thus the one of June.
 * Missing: a known point is taken before a missing one; undefined when there is neither.
 */
export function pointEndingAt<T extends Point>(
  index: PointIndex<T>,
  year: number,
  month: number,
): T | undefined {
  let unknown: T | undefined;
  for (const months of PERIOD_LENGTHS) {
    const point = index.get(periodKey({ year, month: month - months + 1, months }));
    if (isKnownPoint(point)) return point;
    unknown ??= point;
  }
  return unknown;
}

/**
 * 本月 = YTD(m) − YTD(m−1), within one year. YTD 5, 11, 18 gives 5, 6, 7. February without January gives the joint
 * January–February, and February alone stays unknown. A negative month stays negative: callers mark it.
 * Shape: points of basis `ytd`, any order; out in key order: each month from January to the year's last point, and
 * the joint period after January.
 * Missing: a month beside a hole is `not-reported`; one whose own point is missing keeps that reason.
 */
export function monthlyFromCumulative<T extends Point>(ytd: readonly T[]): DerivedPoint<T>[] {
  const index = indexPoints(ytd);
  return lastMonthOfYears(ytd).flatMap(([year, last]) => {
    const totals = Array.from({ length: last }, (_, step) => pointEndingAt(index, year, step + 1));
    const months = totals.map((total, step) =>
      monthBetween(monthOf(year, step + 1), total, totals[step - 1]),
    );
    const [january, february] = totals;
    if (!isKnownPoint(january) && isKnownPoint(february)) {
      months.splice(1, 0, derive(jointJanuaryFebruary(year), february.measure, [february]));
    }
    return months;
  });
}

function monthBetween<T extends Point>(
  period: Period,
  total: T | undefined,
  before: T | undefined,
): DerivedPoint<T> {
  if (!total) return derive(period, missing('not-reported'), []);
  if (!isKnownPoint(total) || period.month === 1) return derive(period, total.measure, [total]);
  if (!isKnownPoint(before)) return derive(period, missing('not-reported'), []);
  return derive(period, differenceOf(total.measure, before.measure), [total, before]);
}

/**
 * Year-to-date totals from months. Months 5, 6, 7 give 5, 11, 18; a joint January–February stands for both.
 * Shape: points of basis `period`, any order, of which months and joint periods are used; out by month, from January
 * to the year's last month.
 * Missing: from the first unknown month on every total is `not-reported`; a total is never short.
 */
export function cumulativeFromMonthly<T extends Point>(months: readonly T[]): DerivedPoint<T>[] {
  const used = months.filter((point) => point.period.months <= 2);
  const index = indexPoints(used);
  return lastMonthOfYears(used).flatMap(([year, last]) =>
    Array.from({ length: last }, (_, step) => {
      const { points, known: covered } = runOfMonths(index, year, step + 1);
      const complete = covered === step + 1;
      const total = complete ? known(sumDecimals(points.map(({ measure }) => measure.value))) : undefined;
      return derive(monthOf(year, step + 1), total ?? missing('not-reported'), points);
    }),
  );
}

export interface MonthRun<T extends Point = Point> {
  /** The known months and joint periods from January on, in order, none twice. */
  readonly points: readonly KnownPoint<T>[];
  /** How many months they cover; the run is complete when that is the month asked for. */
  readonly known: number;
}

/** Which months from January to `month` are known; a joint January–February counts as two where one of them is not. */
export function runOfMonths<T extends Point>(index: PointIndex<T>, year: number, month: number): MonthRun<T> {
  const points: KnownPoint<T>[] = [];
  for (let each = 1; each <= month; each += 1) {
    const point = index.get(periodKey({ year, month: each, months: 1 }));
    if (isKnownPoint(point)) points.push(point);
    const joint =
      each === 2 && points.length < 2 ? index.get(periodKey(jointJanuaryFebruary(year))) : undefined;
    if (isKnownPoint(joint)) points.splice(0, points.length, joint);
  }
  return { points, known: points.reduce((sum, { period }) => sum + period.months, 0) };
}

export interface LatestMonth<T extends Point = Point> {
  readonly point: KnownPoint<T>;
  /** The month (or joint period) right before it; undefined when that one is unknown. */
  readonly before: KnownPoint<T> | undefined;
  /** Value − value before. 5.9 after 6.0 is −0.1. */
  readonly change: number | undefined;
}

/**
 * The latest known single month or joint January–February not after a month, for "5.9, −0.1 on last month". It may
 * lie in an earlier year.
 * Missing: undefined when there is none.
 */
export function latestMonthAt<T extends Point>(index: PointIndex<T>, at: Period): LatestMonth<T> | undefined {
  const end = monthNumber(at);
  let point: KnownPoint<T> | undefined;
  for (const each of index.values()) {
    if (each.period.months > 2 || monthNumber(each.period) > end || !isKnownPoint(each)) continue;
    if (!point || isLater(each.period, point.period)) point = each;
  }
  if (!point) return undefined;
  const { year, month } = point.period;
  const [priorYear, priorMonth] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const prior = pointEndingAt(index, priorYear, priorMonth);
  const before = isKnownPoint(prior) && prior.period.months <= 2 ? prior : undefined;
  const change = before && tidyDifference(point.measure.value, before.measure.value);
  return { point, before, change };
}

function isLater(a: Period, b: Period): boolean {
  return monthNumber(a) - monthNumber(b) > 0 || (monthNumber(a) === monthNumber(b) && a.months < b.months);
}

/**
 * 同比. `ratio`, for flows and stocks: now ÷ before − 1; 71.9 after 70.67 is 0.017404839394. `difference`, for rates, in
 * 个百分点: now − before; 5.9 after 5.2 is 0.7.
 * Missing: undefined when a side is missing, and for a ratio when the base is not above zero.
 */
export function yearOnYear(now: Measure, before: Measure, kind: 'ratio' | 'difference'): number | undefined {
  if (now.kind === 'missing' || before.kind === 'missing') return undefined;
  const change = tidyDifference(now.value, before.value);
  if (kind === 'difference') return change;
  return before.value > 0 ? tidyQuotient(change / before.value) : undefined;
}

function derive<T extends Point>(period: Period, measure: Measure, from: readonly T[]): DerivedPoint<T> {
  return { period, measure, derived: true, from: measure.kind === 'known' ? from : [] };
}

function lastMonthOfYears(points: readonly Point[]): [year: number, month: number][] {
  const last = new Map<number, number>();
  for (const { period } of points) {
    last.set(period.year, Math.max(last.get(period.year) ?? 0, lastMonth(period)));
  }
  return [...last].sort(([a], [b]) => a - b);
}

function monthNumber(period: Period): number {
  return period.year * 12 + lastMonth(period);
}
