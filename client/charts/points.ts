import { subtractDecimals } from '#domain/decimal.ts';
import { cohortYear } from '#domain/judging/cohorts.ts';
import { endMonth, lastMonth, monthsBetween, parsePeriodId, periodId } from '#domain/period.ts';

export interface PeriodValue {
  readonly period: string;
  readonly value: number | null;
}

/**
 * One point a month from the first to the last period given; a month nobody gave is null and so a gap in the line.
 * Shape: any order in, sorted out. A quarter or year stands at its last month. Unreadable periods are left out.
 */
export function monthlyLine(points: readonly PeriodValue[]): PeriodValue[] {
  const byMonth = new Map<string, number | null>();
  for (const point of points) {
    const period = parsePeriodId(point.period);
    if (period) byMonth.set(periodId(endMonth(period)), point.value);
  }
  const ids = [...byMonth.keys()].sort();
  const first = parsePeriodId(ids[0] ?? '');
  const last = parsePeriodId(ids.at(-1) ?? '');
  if (!first || !last) return [];
  return monthsBetween(first, last).map((month) => {
    const id = periodId(month);
    return { period: id, value: byMonth.get(id) ?? null };
  });
}

/**
 * Without the periods after the last figure but the first `spare` of them: that nothing came any more is seen in a few,
 * and years of it would press the line into a corner. In order; all of them where there is no figure.
 */
export function withShortEnd<P extends PeriodValue>(points: readonly P[], spare = 3): readonly P[] {
  const last = points.findLastIndex(({ value }) => value !== null);
  return last < 0 ? points : points.slice(0, last + 1 + spare);
}

/**
 * The values as one line for each cohort in turn, two in all: nothing is drawn from one cohort to the next. With a
 * new one in July, June is on the first line and July on the second, until the next July.
 * Shape: two lists as long as the points; a value not on a line is null there.
 */
export function cohortLines(
  points: readonly PeriodValue[],
  cohortFrom: number | null,
): readonly [(number | null)[], (number | null)[]] {
  const isSecond = ({ period }: PeriodValue): boolean => {
    const at = parsePeriodId(period);
    return cohortFrom !== null && at !== undefined && cohortYear(at, cohortFrom) % 2 === 0;
  };
  return [
    points.map((point) => (isSecond(point) ? null : point.value)),
    points.map((point) => (isSecond(point) ? point.value : null)),
  ];
}

/**
 * The path of a small line in a box, y upwards; every null lifts the pen.
 * `linePath([1, null, 3], {width: 20, height: 10, min: 1, max: 3})` is `M0,10M20,0`.
 */
export function linePath(
  values: readonly (number | null)[],
  box: { readonly width: number; readonly height: number; readonly min: number; readonly max: number },
): string {
  const step = values.length > 1 ? box.width / (values.length - 1) : 0;
  const span = box.max - box.min || 1;
  let drawing = false;
  let path = '';
  values.forEach((value, index) => {
    if (value === null) {
      drawing = false;
      return;
    }
    const x = short(index * step);
    const y = short(box.height - ((value - box.min) / span) * box.height);
    path += `${drawing ? 'L' : 'M'}${x},${y}`;
    drawing = true;
  });
  return path;
}

/** Whether a point stands alone between gaps: a line would not show it, so it needs a dot. */
export function isIsolated(values: readonly (number | null)[], index: number): boolean {
  const at = (position: number): boolean => (values[position] ?? null) !== null;
  return at(index) && !at(index - 1) && !at(index + 1);
}

export interface Reading {
  readonly period: string;
  readonly basis: 'period' | 'ytd' | 'ytd_mean';
  readonly value: number | null;
}

/** The running total by month, 1–12, of one year; months without a figure are absent. */
export function runningTotals(readings: readonly Reading[], year: number): Map<number, number> {
  const totals = new Map<number, number>();
  for (const { period: id, basis, value } of readings) {
    const period = parsePeriodId(id);
    if (!period || period.year !== year || value === null) continue;
    const sinceJanuary = basis === 'ytd' || (basis === 'period' && period.month === 1);
    if (!sinceJanuary) continue;
    const month = lastMonth(period);
    if (basis === 'ytd' || !totals.has(month)) totals.set(month, value);
  }
  return totals;
}

export interface MonthBar {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  /** Worked out from two running totals, not reported as a month. */
  readonly derived: boolean;
}

/**
 * The year month by month: the reported month where there is one, else the difference of two running totals.
 * January and February are one bar when they came as one. A month that cannot be known is null.
 */
export function monthBars(readings: readonly Reading[], year: number): MonthBar[] {
  const months = new Map<number, number>();
  let joint: number | undefined;
  for (const { period: id, basis, value } of readings) {
    const period = parsePeriodId(id);
    if (period?.year !== year || basis !== 'period' || value === null) continue;
    if (period.months === 1) months.set(period.month, value);
    if (period.months === 2) joint = value;
  }
  const totals = runningTotals(readings, year);
  const bars = Array.from({ length: 12 }, (_, index) => monthBar(index + 1, months, totals));
  const [january, february] = bars;
  if (january?.value !== null || february?.value !== null) return bars;
  const together = joint ?? totals.get(2);
  if (together === undefined) return bars;
  return [{ from: 1, to: 2, value: together, derived: joint === undefined }, ...bars.slice(2)];
}

function monthBar(
  month: number,
  months: ReadonlyMap<number, number>,
  totals: ReadonlyMap<number, number>,
): MonthBar {
  const reported = months.get(month);
  if (reported !== undefined) return { from: month, to: month, value: reported, derived: false };
  const now = totals.get(month);
  const before = month === 1 ? 0 : totals.get(month - 1);
  const value = now === undefined || before === undefined ? null : subtractDecimals(now, before);
  return { from: month, to: month, value, derived: value !== null };
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
