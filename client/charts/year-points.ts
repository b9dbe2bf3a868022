import { addDecimals, tidyQuotient } from '#domain/decimal.ts';
import { runningTotals } from './points.ts';
import type { MonthBar, Reading } from './points.ts';

export interface YearInput {
  readonly year: number;
  readonly readings: readonly Reading[];
  readonly target: number;
  readonly projection: { readonly low: number; readonly mid: number; readonly high: number } | null;
}

export interface YearPoint {
  readonly month: number;
  readonly actual: number | null;
  readonly prior: number | null;
  /** Target × m / 12. */
  readonly schedule: number;
  readonly projected: number | null;
  readonly range: readonly [number, number] | null;
}

/**
 * The twelve months of a cumulative target: running total, last year's, the straight schedule, and the projection
 * drawn straight from the last figure to the year-end range.
 * Missing: months without a figure are null, never carried on.
 */
export function yearPoints({ year, readings, target, projection }: YearInput): YearPoint[] {
  const actual = runningTotals(readings, year);
  const prior = runningTotals(readings, year - 1);
  const last = Math.max(0, ...actual.keys());
  const start = actual.get(last);
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const share = last < 12 && month >= last ? (month - last) / (12 - last) : undefined;
    const ahead = projection && start !== undefined && share !== undefined && last > 0;
    const towards = (end: number): number => tidyQuotient((start ?? 0) + (end - (start ?? 0)) * (share ?? 0));
    return {
      month,
      actual: actual.get(month) ?? null,
      prior: prior.get(month) ?? null,
      schedule: tidyQuotient((target * month) / 12),
      projected: ahead ? towards(projection.mid) : null,
      range: ahead ? [towards(projection.low), towards(projection.high)] : null,
    };
  });
}

export interface NeedBar extends MonthBar {
  /** What each remaining month must bring, where the month is still to come. */
  readonly needed: number | null;
}

/** The month bars with the required amount put on the months after the last known one. */
export function needBars(bars: readonly MonthBar[], requiredPerMonth: number | null): NeedBar[] {
  const last = Math.max(0, ...bars.filter((bar) => bar.value !== null).map((bar) => bar.to));
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
