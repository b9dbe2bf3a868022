import { addDecimals, tidyQuotient } from '#domain/decimal.ts';
import { runningTotals } from './points.ts';
import type { MonthBar, Reading } from './points.ts';

export interface YearInput {
  readonly year: number;
  readonly readings: readonly Reading[];
  readonly target: number;
  readonly projection: { readonly low: number; readonly mid: number; readonly high: number } | null;
  /** Share of the year due by each month by past years, January first; null: none known. */
  readonly shares: readonly (number | null)[] | null;
  /** What the office itself wants by the end of each month; null: it set no path. */
  readonly path: readonly number[] | null;
}

export interface YearPoint {
  readonly month: number;
  readonly actual: number | null;
  readonly prior: number | null;
  /** Target × m / 12. */
  readonly schedule: number;
  /** The office's own path; without one target × the share of past years. Missing: null where they do not know the month. */
  readonly seasonal: number | null;
  readonly projected: number | null;
  readonly range: readonly [number, number] | null;
}

/**
 * The twelve months of a cumulative target: running total, last year's, both schedules, and the projection drawn from
 * the last figure to the year-end range along the season, straight where the season is not known.
 * Missing: months without a figure are null, never carried on.
 */
export function yearPoints({ year, readings, target, projection, shares, path }: YearInput): YearPoint[] {
  const actual = runningTotals(readings, year);
  const prior = runningTotals(readings, year - 1);
  const last = Math.max(0, ...actual.keys());
  const start = actual.get(last);
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const share = last < 12 && month >= last ? partOfRest(shares, last, month) : undefined;
    const due = shares?.[index] ?? null;
    const own = path?.[index];
    const ahead = projection && start !== undefined && share !== undefined && last > 0;
    const towards = (end: number): number => tidyQuotient((start ?? 0) + (end - (start ?? 0)) * (share ?? 0));
    return {
      month,
      actual: actual.get(month) ?? null,
      prior: prior.get(month) ?? null,
      schedule: tidyQuotient((target * month) / 12),
      seasonal: own ?? (due === null ? null : tidyQuotient(target * due)),
      projected: ahead ? towards(projection.mid) : null,
      range: ahead ? [towards(projection.low), towards(projection.high)] : null,
    };
  });
}

/** How much of what comes after `last` has come by `month`, by the season, straight between the months it knows. */
function partOfRest(shares: YearInput['shares'], last: number, month: number): number {
  const straight = (month - last) / (12 - last);
  const at = (of: number): number | null => shares?.[of - 1] ?? null;
  const start = at(last);
  const end = at(12);
  if (start === null || end === null || end <= start) return straight;
  let before = month;
  while (before > last && at(before) === null) before -= 1;
  let after = month;
  while (after < 12 && at(after) === null) after += 1;
  const from = at(before) ?? start;
  const to = at(after) ?? end;
  const between = before === after ? 0 : (month - before) / (after - before);
  return (from + (to - from) * between - start) / (end - start);
}

export interface NeedBar extends MonthBar {
  /** What each remaining month must bring, where the month is still to come. */
  readonly needed: number | null;
}

/**
 * The month bars with the required amount put on the months after `last`, the month of the running total: single
 * months up to it may be unknown, but nothing is needed of them any more.
 */
export function needBars(
  bars: readonly MonthBar[],
  requiredPerMonth: number | null,
  last: number,
): NeedBar[] {
  return bars.map((bar) => ({
    ...bar,
    needed: bar.from > last && requiredPerMonth !== null && requiredPerMonth > 0 ? requiredPerMonth : null,
  }));
}

export interface WhatIf {
  readonly total: number;
  readonly attainment: number;
}

/**
 * The year's end if each remaining month brought the same: total = actual + perMonth × (12 − month).
 * `whatIf({actual: 34.21, month: 6, perMonth: 4.3, target: 60})` is total 60.01, attainment 1.0001….
 */
export function whatIf(input: {
  readonly actual: number;
  readonly month: number;
  readonly perMonth: number;
  readonly target: number;
}): WhatIf {
  const rest = tidyQuotient(input.perMonth * (12 - input.month));
  const total = addDecimals(input.actual, rest);
  return { total, attainment: tidyQuotient(total / input.target) };
}
