/**
 * A decimal is a double of at most 15 significant digits: every such double is the nearest one to exactly one
 * decimal text of that length, so text → double → text comes back unchanged. The functions here keep results
 * inside that rule, so sums and shifts are exact; a result that needs more digits is a RangeError, never a guess.
 */
const MAX_SIGNIFICANT_DIGITS = 15;
/** Computed values keep fewer, so that three digits absorb the rounding of the arithmetic. */
const COMPUTED_DIGITS = 12;
/** The most places `toFixed` writes. */
const MOST_PLACES = 100;
const PLAIN_DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * The decimal a plain ASCII text names, or undefined if it is no plain decimal or has over 15 significant digits.
 * `parseDecimal('34.21')` is 34.21; `'1,234'`, `'1e3'` and `''` are undefined.
 */
export function parseDecimal(text: string): number | undefined {
  if (!PLAIN_DECIMAL.test(text)) return undefined;
  const value = Number(text) + 0;
  if (text.length <= MAX_SIGNIFICANT_DIGITS) return value;
  const significant = text.replace(/[+\-.]/g, '').replace(/^0+/, '');
  const meaningful = text.includes('.') ? significant.replace(/0+$/, '') : significant;
  const vanished = value === 0 && meaningful !== '';
  return vanished || meaningful.length > MAX_SIGNIFICANT_DIGITS ? undefined : value;
}

/** How many digits stand after the point in the decimal's shortest text. `decimalPlaces(34.21)` is 2. */
export function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  const exponentAt = text.indexOf('e');
  if (exponentAt < 0) return text.length - text.indexOf('.') - 1;
  const point = text.indexOf('.');
  const fraction = point < 0 ? 0 : exponentAt - point - 1;
  return Math.max(0, fraction - Number(text.slice(exponentAt + 1)));
}

/**
 * value × 10^power, exactly. `shiftDecimal(34.21, 4)` is 342100.
 * Errors: RangeError when value is not finite.
 */
export function shiftDecimal(value: number, power: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a decimal: ${value}`);
  if (power === 0 || value === 0) return value + 0;
  const text = String(value);
  const exponentAt = text.indexOf('e');
  if (exponentAt < 0) return Number(`${text}e${power}`);
  return Number(`${text.slice(0, exponentAt)}e${Number(text.slice(exponentAt + 1)) + power}`);
}

/** a + b, exactly. `addDecimals(0.1, 0.2)` is 0.3. Errors: RangeError past 15 significant digits. */
export function addDecimals(a: number, b: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) {
    const sum = a + b;
    if (Math.abs(sum) >= 10 ** MAX_SIGNIFICANT_DIGITS) throw tooManyDigits(a, b);
    return sum + 0;
  }
  const placesOfA = decimalPlaces(a);
  const placesOfB = decimalPlaces(b);
  const places = Math.max(placesOfA, placesOfB);
  if (places > MOST_PLACES) throw tooManyDigits(a, b);
  const sum = Number((a + b).toFixed(places)) + 0;
  // Only last digits of the same place can cancel; otherwise the sum has every place of the finer side.
  const fits =
    placesOfA === placesOfB
      ? Number(sum.toPrecision(MAX_SIGNIFICANT_DIGITS)) === sum
      : Math.abs(sum) < 10 ** (MAX_SIGNIFICANT_DIGITS - places);
  if (!fits) throw tooManyDigits(a, b);
  return sum;
}

/** a − b, exactly. `subtractDecimals(5.9, 5.5)` is 0.4. Errors: as addDecimals. */
export function subtractDecimals(a: number, b: number): number {
  return addDecimals(a, -b);
}

/** The exact sum; of nothing, 0: callers decide first whether nothing means zero. Errors: as addDecimals. */
export function sumDecimals(values: readonly number[]): number {
  return values.reduce(addDecimals, 0);
}

/**
 * Rounds half away from zero to the given places, on the decimal and not on the double.
 * `roundHalfUp(1.005, 2)` is 1.01; `roundHalfUp(-0.05, 1)` is -0.1.
 * Source: reference practice, half-up rounding at display only.
 */
export function roundHalfUp(value: number, places: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a decimal: ${value}`);
  const shifted = shiftDecimal(Math.abs(value), places);
  const rounded = shiftDecimal(Math.round(shifted), -places);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * Cuts quotients and other computed doubles to 12 significant digits, so that noise of the last bits never
 * decides a comparison. `tidyQuotient(0.49999999999999994)` is 0.5.
 */
export function tidyQuotient(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(COMPUTED_DIGITS)) + 0 : value;
}

/**
 * a − b of computed doubles, kept to the places that 12 significant digits of the larger one have; for sides that
 * may be quotients, where an exact difference would be one of noise, and where nothing may throw.
 * `tidyDifference(200000.1, 200000)` is 0.1; `tidyDifference(1 / 3, 4 / 12)` is 0.
 */
export function tidyDifference(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  if (larger === 0 || !Number.isFinite(larger)) return a - b + 0;
  const places = COMPUTED_DIGITS - Math.floor(Math.log10(larger)) - 1;
  return Number((a - b).toFixed(Math.min(MOST_PLACES, Math.max(0, places)))) + 0;
}

/** a + b, kept as tidyDifference keeps it: exact for decimals of up to 12 digits. `tidySum(5.5, 0.2)` is 5.7. */
export function tidySum(a: number, b: number): number {
  return tidyDifference(a, -b);
}

function tooManyDigits(a: number, b: number): RangeError {
  return new RangeError(`over ${MAX_SIGNIFICANT_DIGITS} significant digits: ${a} + ${b}`);
}
