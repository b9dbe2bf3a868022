import { tidyDifference, tidyQuotient } from '#domain/decimal.ts';

/** At and above this a Sahm-type indicator signals, in 个百分点. */
export const SAHM_LINE = 0.5;

/**
 * Mean of the last three months minus the lowest such mean of the previous twelve, in 个百分点: it may be negative.
 * 5.0 5.0 5.1 5.0 5.1 5.0 5.1 5.1 5.0 5.2 5.2 5.3 5.5 5.6 5.8 gives 0.6.
 * Units: percent in, percentage points out, to 12 digits: a half of doubles must not miss the line at 0.5.
 * Shape: months in order, the newest last. Missing: undefined when one of the last fifteen is missing or not there.
 * Source: reference methods 4.3; the published rule is of a seasonally adjusted national rate.
 */
export function sahmOf(rates: readonly (number | undefined)[]): number | undefined {
  const known = rates.slice(-15).filter((rate) => rate !== undefined);
  if (known.length < 15) return undefined;
  const means = known.slice(2).map((rate, index) => {
    const sum = (known[index] ?? NaN) + (known[index + 1] ?? NaN) + rate;
    return tidyQuotient(sum / 3);
  });
  return tidyDifference(means.at(-1) ?? NaN, Math.min(...means.slice(0, -1)));
}
