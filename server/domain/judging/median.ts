import { tidyQuotient, tidySum } from '#domain/decimal.ts';

/**
 * The middle value, for a district beside its peers: 3, 1, 2 give 2; 1, 2, 3, 10 give 2.5.
 * Units: those of the values. Shape: any order. Missing: undefined of nothing; unknown values are left out by the caller.
 * Source: the usual definition; for an even count the mean of the two in the middle.
 */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) return undefined;
  return tidyQuotient(tidySum(lower, upper) / 2);
}
