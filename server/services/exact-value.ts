import { decimalPlaces } from '#domain/decimal.ts';
import { toBase, type Unit } from '#domain/unit.ts';
import { refusedAt } from './errors.ts';

const MOST_DIGITS = 15;
const MOST_PLACES = 9;

/**
 * A number somebody typed, in the base unit, if figures can be compared with it exactly: at most 15 significant digits,
 * below 10^15 and with no more than nine places after the point.
 * Errors: request.invalid at the pointer.
 */
export function requireExact(value: number, unit: Unit, pointer: string): number {
  const base = toBase(value, unit);
  const fits =
    Math.abs(base) < 10 ** MOST_DIGITS &&
    Number(base.toPrecision(MOST_DIGITS)) === base &&
    decimalPlaces(base) <= MOST_PLACES;
  if (fits) return base;
  throw refusedAt(
    pointer,
    'value.impossible',
    '数值过大或位数过多 · the number is too large or has too many digits',
    String(value),
  );
}
