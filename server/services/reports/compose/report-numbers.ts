import { roundHalfUp } from '#domain/decimal.ts';

/**
 * A number as official texts write it: so many decimals, no separators. 34.205 with two is 34.21, −0.04 with one is 0.0:
 * a nought has no sign.
 */
export function displayDecimals(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  return (rounded === 0 ? 0 : rounded).toFixed(decimals);
}

/** A ratio as a percentage with its sign, at most six digits after the point. */
export function percentOf(ratio: number): number {
  return Number((ratio * 100).toFixed(6));
}
