import { addDecimals, tidyDifference, tidyQuotient } from '#domain/decimal.ts';
import { meanOf, pastShare, type PastYear } from './past-years.ts';

/** Where the year ends if it goes as one past year did. */
export interface ProjectedBy {
  readonly year: number;
  /** The share of that year's total reached by the month. */
  readonly share: number;
  /** By the share: Y ÷ s. */
  readonly total: number;
  /** By the rest: Y and what that year brought after the month. */
  readonly byRest: number;
}

export interface Projection {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** The mean of Y ÷ s_j, one of the three `mid` is the middle of. */
  readonly byShares: number;
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

/** Two-sided 80 % points of Student's t by degrees of freedom from 1. */
const T_80 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372] as const;

/**
 * The year's total from past years: the middle one of the mean of Y ÷ s_j, the mean of Y + rest_j, and Y + the rest of
 * the latest year; no single one of them has as good a record.
 * 23 100 at September with shares 0.78214, 0.78351, 0.78741 of 100 000 each: by shares 29 534, 29 483, 29 337, mean
 * 29 451; by rests 44 886, 44 749, 44 359, mean 44 665, latest 44 886; mid 44 665.
 * The range is meant to hold four times in five: mid ± reachOf, never narrower than the fan, never below Y.
 * Units: the actual's. Missing: a reason when fewer than `minYears` past years know the month.
 * Source: reference methods 4.9 for the shares; the middle one and the range by their record, `npm run evaluate:projection`.
 */
export function projectTotal(
  actual: number,
  month: number,
  years: readonly PastYear[],
  minYears: number,
): Projection | NoProjectionReason {
  if (month === 12) return 'year-over';
  const by = years.flatMap((past) => projectBy(actual, month, past) ?? []);
  if (by.length < Math.max(2, minYears)) return reasonForNone(years);
  const shares = by.map(({ total }) => total);
  const rests = by.map(({ byRest }) => byRest);
  const byShares = meanOf(shares);
  const mid = middleOf(byShares, meanOf(rests), rests[0] ?? byShares);
  const reach = reachOf([...shares, ...rests], mid);
  return {
    low: Math.max(actual, Math.min(tidyDifference(mid, reach), ...shares)),
    mid,
    high: Math.max(tidyDifference(mid, -reach), ...shares),
    byShares,
    by,
  };
}

function projectBy(actual: number, month: number, past: PastYear): ProjectedBy | undefined {
  const share = pastShare(past, month);
  const toDate = past.toDate[month - 1];
  if (share === undefined || toDate === undefined || share <= 0) return undefined;
  return {
    year: past.year,
    share,
    total: tidyQuotient(actual / share),
    byRest: tidyQuotient(actual + past.total - toDate),
  };
}

function reasonForNone(years: readonly PastYear[]): NoProjectionReason {
  if (years.length === 0) return 'no-history';
  return years.length === 1 ? 'one-past-year' : 'month-unknown-in-history';
}

/**
 * Half the width of the 80 % range around `mid`, from two estimates a year: t·s·√(1 + 1/k), s the root mean square
 * distance from mid. The two of a year are no two witnesses, so n years count as k = n + 2, not as 2n.
 * Two years, estimates 1 3 1 3 around 2: s = √(4 ÷ 3), t of three degrees 1.638, √1.25, together 2.11465.
 */
export function reachOf(estimates: readonly number[], mid: number): number {
  const count = estimates.length / 2 + 2;
  const squares = estimates.reduce((sum, value) => sum + (value - mid) ** 2, 0);
  const t = T_80[Math.min(count - 1, T_80.length) - 1] ?? NaN;
  return tidyQuotient(t * Math.sqrt((squares / (count - 1)) * (1 + 1 / count)));
}

export const CHANCES = ['secure', 'at-risk', 'hard'] as const;
/** 有把握: the year ends at or above the target by every past year; 难以完成: by none; 存在风险: by some. */
export type Chance = (typeof CHANCES)[number];

export const NO_CHANCE_REASONS = ['too-few-years', 'too-early-in-year'] as const;
/** Why a year end is said and no chance: fewer than three past years; before June, where the record does not bear it. */
export type NoChanceReason = (typeof NO_CHANCE_REASONS)[number];

const CHANCE_YEARS = 3;
const CHANCE_FROM_MONTH = 6;

/**
 * The class of the fan against a target, where the record supports saying one.
 * Source: reference methods 4.9; the limits from `npm run evaluate:projection`, whose range holds from June on.
 */
export function chanceOf(
  projection: Pick<Projection, 'by'>,
  target: number,
  month: number,
): Chance | NoChanceReason {
  const { by } = projection;
  if (by.length < CHANCE_YEARS) return 'too-few-years';
  if (month < CHANCE_FROM_MONTH) return 'too-early-in-year';
  const reaching = by.filter(({ total }) => total >= target).length;
  if (reaching === by.length) return 'secure';
  return reaching === 0 ? 'hard' : 'at-risk';
}

/**
 * 如果今后每月完成 x: Y + x·(12 − m). 23 100 at September and 2 000 a month end at 29 100.
 * Units: all in the actual's; x per month.
 */
export function totalAtRate(actual: number, month: number, perMonth: number): number {
  return addDecimals(actual, tidyQuotient(perMonth * (12 - month)));
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
