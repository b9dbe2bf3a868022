import { tidyDifference } from '#domain/decimal.ts';
import { meanOfThree, MONTHS_NEEDED, sahmOf } from '#domain/judging/sahm.ts';
import { endMonth, shiftPeriod, type Period } from '#domain/period.ts';
import type { MomentumRule } from '#domain/rule.ts';
import type { Statistic } from './rule-facts.ts';
import { levelOfMonth, type FigureSource } from './rule-figures.ts';

/**
 * A Sahm-type indicator at the end of a period, in 个百分点: `low` as sahmOf; `year-on-year` the mean of three months
 * minus the same mean a year before, for rates that are not seasonally adjusted. Means 5.633 and 5.033 give 0.6.
 * Errors: `hole` where a month it needs is missing inside the series, `too-short` before the series is long enough.
 * Source: reference methods 4.3.
 */
export function momentumOf(
  { measure, fewestMonths }: MomentumRule,
  source: FigureSource,
  at: Period,
  first: Period,
): Statistic {
  const end = endMonth(at);
  const months = Array.from({ length: MONTHS_NEEDED }, (_, step) =>
    shiftPeriod(end, step + 1 - MONTHS_NEEDED),
  );
  // At the start a mean of two months would be of a series not yet there, not of one with a hole.
  if (isBefore(months[0], first)) return 'too-short';
  const rates = months.map((month) => levelOfMonth(source, month));
  const value = measure === 'low' ? sahmOf(rates, fewestMonths) : yearOnYear(rates, fewestMonths);
  return value ?? 'hole';
}

function yearOnYear(rates: readonly (number | undefined)[], fewest: 2 | 3): number | undefined {
  const now = meanOfThree(rates.slice(-3), fewest);
  const before = meanOfThree(rates.slice(0, 3), fewest);
  return now === undefined || before === undefined ? undefined : tidyDifference(now, before);
}

function isBefore(month: Period | undefined, first: Period): boolean {
  return month !== undefined && month.year * 12 + month.month < first.year * 12 + first.month;
}
