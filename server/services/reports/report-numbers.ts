import { roundHalfUp } from '#domain/decimal.ts';

/** A number as official texts write it: so many decimals, no separators. 34.205 with two is 34.21. */
export function displayDecimals(value: number, decimals: number): string {
  return roundHalfUp(value, decimals).toFixed(decimals);
}
