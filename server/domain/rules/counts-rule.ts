import { tidyQuotient } from '#domain/decimal.ts';
import { cusumOf, earsExcess, earsScore, hasEnoughCases } from '#domain/judging/detectors.ts';
import type { CountsRule } from '#domain/rule.ts';

/** The reference value of CUSUM for counts. Source: reference methods 4.8, the package's default. */
const CUSUM_K = 1.04;

/**
 * How far the last count lies off its baseline: EARS C1 and C2 in deviations, C3 as its sum of excesses, CUSUM as its
 * sum of (x − m) ÷ √m. Values 10 12 11 9 13 10 12 and then 20, C1 with a window of 7: (20 − 11) ÷ √2 = 6.36396103068.
 * Shape: counts in order with no hole, the judged one last. Missing: undefined with too few before it.
 */
export function countStatistic(rule: CountsRule, counts: readonly number[]): number | undefined {
  switch (rule.method) {
    case 'ears-c1':
      return earsScore(counts, rule.window, 0);
    case 'ears-c2':
      return earsScore(counts, rule.window, 2);
    case 'ears-c3':
      return earsExcess(counts, rule.window);
    case 'cusum':
      return cusumAt(counts, rule.window);
    default:
      return rule.method satisfies never;
  }
}

/** Whether so small a count may alarm at all. */
export function mayAlarm(rule: CountsRule, counts: readonly number[]): boolean {
  return hasEnoughCases(counts, rule.leastCases, rule.leastPeriods);
}

// m is the mean of the first `window` counts: a baseline that moved along would swallow the rise it is to find.
function cusumAt(counts: readonly number[], window: number): number | undefined {
  if (counts.length <= window) return undefined;
  const mean = counts.slice(0, window).reduce((sum, count) => sum + count, 0) / window;
  const scale = Math.sqrt(Math.max(mean, 1));
  return cusumOf(
    counts.slice(window).map((count) => tidyQuotient((count - mean) / scale)),
    CUSUM_K,
  ).at(-1);
}
