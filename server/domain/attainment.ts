import { tidyDifference, tidyQuotient } from './decimal.ts';

export const ATTAINMENT_STATUSES = [
  'completed',
  'ahead',
  'on-schedule',
  'nearly',
  'behind',
  'far-behind',
  'within-target',
  'within-tolerance',
  'above-target',
  'too-early',
  'missing',
] as const;
/**
 * 已完成, 快于序时, 达到序时, 基本达到, 滞后, 严重滞后; for ceilings 控制在目标内, 高于目标（允许区间内）, 高于目标;
 * 暂不评判, 缺报.
 */
export type AttainmentStatus = (typeof ATTAINMENT_STATUSES)[number];

/*
 * The formulas of progress within a year. Y is the total so far, T the year's target, s the share of the target due
 * by now, m the month: all in the same unit, and the results computed, so kept to 12 significant digits.
 * Source: reference methods 4.9; the worked numbers are its vector T 30 000, Y 23 100, m 9.
 */

/**
 * 完成率 A = Y ÷ T, as a ratio. 23 100 of 30 000 is 0.77.
 * Missing: undefined unless the target is above zero.
 */
export function attainmentOf(actual: number, target: number): number | undefined {
  return target > 0 ? tidyQuotient(actual / target) : undefined;
}

/** 超序时进度 A − s, as a ratio; × 100 is 个百分点. 0.77 at 0.75 is 0.02. */
export function leadOf(attainment: number, share: number): number {
  return tidyDifference(attainment, share);
}

/**
 * 进度比 A ÷ s, worked out as Y ÷ (T·s) so that a figure exactly on schedule gives exactly 1. 23 100 of 30 000 at 0.75
 * is 1.02666666667.
 * Missing: undefined unless target and share are above zero.
 */
export function paceOf(actual: number, target: number, share: number): number | undefined {
  return target > 0 && share > 0 ? tidyQuotient(actual / (target * share)) : undefined;
}

/** Y − T·s, in the unit: negative is short of schedule. 23 100 − 30 000 × 0.75 is 600. */
export function gapOf(actual: number, target: number, share: number): number {
  return tidyDifference(actual, target * share);
}

/**
 * 剩余月均 q = (T − Y) ÷ (12 − m), in the unit per month. (30 000 − 23 100) ÷ 3 is 2 300.
 * Missing: 0 once the target is reached; undefined when it is not and the year is over.
 */
export function requiredPerMonth(actual: number, target: number, month: number): number | undefined {
  if (actual >= target) return 0;
  return month < 12 ? tidyQuotient(tidyDifference(target, actual) / (12 - month)) : undefined;
}

/**
 * 需要强度 q ÷ mean of the last three months, as a ratio: above 1, the rest of the year must run faster than now.
 * 2 300 ÷ 2 500 is 0.92.
 * Missing: undefined when either is unknown or the mean is not above zero.
 */
export function strainOf(required: number | undefined, recentMean: number | undefined): number | undefined {
  if (required === undefined || recentMean === undefined || recentMean <= 0) return undefined;
  return tidyQuotient(required / recentMean);
}

/** The paces at which a status begins, and the first month that is judged. Data: shown on the screen that uses them. */
export interface StatusThresholds {
  readonly ahead: number;
  readonly onSchedule: number;
  readonly nearly: number;
  readonly behind: number;
  readonly firstJudgedMonth: number;
}

/** Source: reference methods 4.9, classes 1 / 0.95 / 0.60 and no judgement before month 2; `ahead` is our choice. */
export const DEFAULT_THRESHOLDS: StatusThresholds = {
  ahead: 1.05,
  onSchedule: 1,
  nearly: 0.95,
  behind: 0.6,
  firstJudgedMonth: 2,
};

/** The status of a pace, each line included in the better one. `statusOfPace(0.95, …)` is `nearly`. */
export function statusOfPace(pace: number, thresholds: StatusThresholds): AttainmentStatus {
  if (pace >= thresholds.ahead) return 'ahead';
  if (pace >= thresholds.onSchedule) return 'on-schedule';
  if (pace >= thresholds.nearly) return 'nearly';
  return pace >= thresholds.behind ? 'behind' : 'far-behind';
}
