import { decimalPlaces, roundHalfUp } from '#domain/decimal.ts';

/** A sum to the digits its parts have: 0.1 and 0.2 are 0.3. */
export function tidySum(values: readonly number[]): number {
  const places = Math.max(0, ...values.map(decimalPlaces));
  return roundHalfUp(
    values.reduce((sum, value) => sum + value, 0),
    places,
  );
}
