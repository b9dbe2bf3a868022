import { crossCheck } from '#domain/judging/cross-check.ts';
import { periodId } from '#domain/period.ts';
import type { GapRule } from '#domain/rule.ts';
import type { Statistic } from './rule-facts.ts';
import { valueAt, type FigureSource, type RuleFigure } from './rule-figures.ts';

/**
 * How unusual the gap of two indexed series is at each figure, in usual deviations of the gaps before: see crossCheck.
 * Shape: figures in order, one statistic each. Missing: undefined for a figure that is missing.
 * Errors: `no-counterpart` without a figure of the other series, `too-short` with too few gaps before.
 */
export function gapScores(
  { direction, basePeriods }: GapRule,
  figures: readonly RuleFigure[],
  other: FigureSource | undefined,
): (Statistic | undefined)[] {
  const pairs = figures.map(({ period, value }) => ({
    period: periodId(period),
    a: value,
    b: other && valueAt(other, period),
  }));
  return pairs.map(({ a, b }, index) => {
    if (a === undefined) return undefined;
    if (b === undefined) return 'no-counterpart';
    const score = crossCheck(pairs.slice(0, index + 1), basePeriods)?.score;
    if (score === undefined) return 'too-short';
    if (direction === 'either') return Math.abs(score);
    return direction === 'ahead' ? score : 0 - score;
  });
}
