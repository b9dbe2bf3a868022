import { roundHalfUp, shiftDecimal } from '#domain/decimal.ts';
import type { Unit } from '#domain/unit.ts';

/** A computed value in the unit shown: it carries up to 12 digits, and the shift must not make it look more exact. */
export function inUnit(value: number, unit: Unit): number {
  return roundHalfUp(shiftDecimal(value, -unit.power), 10);
}
