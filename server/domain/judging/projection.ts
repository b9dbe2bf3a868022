import { addDecimals, tidyDifference, tidyQuotient } from '#domain/decimal.ts';
import { meanOf, pastShare, type PastYear } from './past-years.ts';

/** Where the year ends if its rest goes as the rest of one past year did. */
export interface ProjectedBy {
  readonly year: number;
  /** The share of that year's total reached by the month. */
  readonly share: number;
  readonly total: number;
}

export interface Projection {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** One a past year, newest first: the fan. */
  readonly by: readonly ProjectedBy[];
}

export const NO_PROJECTION_REASONS = [
  'no-figure',
  'year-over',
  'no-history',
  'one-past-year',
  'month-unknown-in-history',
  'not-a-running-total',
] as const;
/**
 * Why no year end is said: no figure yet; the year's own figure is there; no complete past year; only one; past years
 * lack this month; the target is no running total.
 */
export type NoProjectionReason = (typeof NO_PROJECTION_REASONS)[number];

/** Two-sided 80 % points of Student's t, by degrees of freedom from 1; a handful of years is all there ever is. */
const T_80 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397] as const;
const T_80_LARGE = 1.383;

/**
 * The year's total from each past year's share: P_j = Y ÷ s_j, mid their mean.
 * 23 100 at September with shares 0.78214, 0.78351, 0.78741 gives 29 534, 29 483, 29 337, mid 29 451.
 * The range is where the next year falls four times in five if shares scatter as they did: mid ± t·s·√(1 + 1/n), never
 * narrower than the fan and never below what is already reached.
 * Units: the actual's. Missing: a reason when fewer than `minYears` past years know the month.
 * Source: reference methods 4.9; how often the range held is measured by `npm run evaluate:projection`.
 */
export function projectTotal(
  actual: number,
  month: number,
  years: readonly PastYear[],
  minYears: number,
): Projection | NoProjectionReason {
  if (month === 12) return 'year-over';
  const by = years.flatMap((past): ProjectedBy[] => {
    const share = pastShare(past, month);
    if (share === undefined || share <= 0) return [];
    return [{ year: past.year, share, total: tidyQuotient(actual / share) }];
  });
  if (by.length < minYears || by.length < 2) return reasonForNone(years, minYears);
  const totals = by.map(({ total }) => total);
  const mid = meanOf(totals);
  const reach = spreadOf(totals, mid);
  return {
    low: Math.max(actual, Math.min(tidyDifference(mid, reach), ...totals)),
    mid,
    high: Math.max(tidyDifference(mid, -reach), ...totals),
    by,
  };
}

function reasonForNone(years: readonly PastYear[], minYears: number): NoProjectionReason {
  if (years.length === 0) return 'no-history';
  return years.length === 1 && minYears > 1 ? 'one-past-year' : 'month-unknown-in-history';
}

/** Half the width of the 80 % range of one more value of a sample. Of 1, 2, 3: 1.886 × 1 × √(4/3) = 2.17776… */
export function spreadOf(values: readonly number[], mean: number): number {
  const n = values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return tidyQuotient((T_80[n - 2] ?? T_80_LARGE) * Math.sqrt(variance * (1 + 1 / n)));
}

export const CHANCES = ['likely', 'at-risk', 'unlikely'] as const;
/** 有把握: the year ends at or above the target by every past year; 难以完成: by none; 存在风险: by some. */
export type Chance = (typeof CHANCES)[number];

/** The class of the fan against a target. Source: reference methods 4.9. */
export function chanceOf(projection: Pick<Projection, 'by'>, target: number): Chance {
  const reaching = projection.by.filter(({ total }) => total >= target).length;
  if (reaching === projection.by.length) return 'likely';
  return reaching === 0 ? 'unlikely' : 'at-risk';
}

/**
 * 如果今后每月完成 x: Y + x·(12 − m). 23 100 at September and 2 000 a month end at 29 100.
 * Units: all in the actual's; x per month.
 */
export function totalAtRate(actual: number, month: number, perMonth: number): number {
  return addDecimals(actual, tidyQuotient(perMonth * (12 - month)));
}
