import { sumDecimals, tidyDifference, tidyQuotient } from '#domain/decimal.ts';

/** At and above this a Sahm-type indicator signals, in 个百分点. */
export const SAHM_LINE = 0.5;

/**
 * Mean of the last three months minus the lowest such mean of the previous twelve, in 个百分点: it may be negative.
 * 5.0 5.0 5.1 5.0 5.1 5.0 5.1 5.1 5.0 5.2 5.2 5.3 5.5 5.6 5.8 gives 0.6.
 * Units: percent in, percentage points out, to 12 digits: a half of doubles must not miss the line at 0.5.
 * Shape: months in order, the newest last. Missing: undefined when the newest month is missing, or one of the thirteen
 * means has fewer than `fewest` of its months. With two, a mean is that of the months there are, as the published
 * indicator takes October 2025, in which no survey was held.
 * Source: reference methods 4.3; the published rule is of a seasonally adjusted national rate.
 */
export function sahmOf(rates: readonly (number | undefined)[], fewest: 2 | 3 = 3): number | undefined {
  const last = rates.slice(-MONTHS_NEEDED);
  if (last.length < MONTHS_NEEDED || last.at(-1) === undefined) return undefined;
  const means = last.slice(2).map((_, index) => meanOfThree(last.slice(index, index + 3), fewest));
  const now = means.at(-1);
  const before = means.slice(0, -1).filter((mean) => mean !== undefined);
  if (now === undefined || before.length < 12) return undefined;
  return tidyDifference(now, Math.min(...before));
}

/** The months a Sahm-type indicator looks at: thirteen means of three. */
export const MONTHS_NEEDED = 15;

/** The mean of those of three months that are there. Missing: undefined with fewer than `fewest`. */
export function meanOfThree(months: readonly (number | undefined)[], fewest: 2 | 3): number | undefined {
  const known = months.filter((month) => month !== undefined);
  if (known.length < fewest) return undefined;
  return tidyQuotient(sumDecimals(known) / known.length);
}
