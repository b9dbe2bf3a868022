import { tidyDifference, tidyQuotient } from '#domain/decimal.ts';
import { fromBase, type Unit } from '#domain/unit.ts';

export interface Movement {
  readonly difference: number | null;
  readonly relative: number | null;
}

/**
 * How far a figure moved, from two values in the base unit to the unit shown.
 * Missing: null unless both are known; no share of a rate or of nothing.
 */
export function movementOf(old = Number.NaN, value = Number.NaN, unit: Unit): Movement {
  const difference = tidyDifference(value, old);
  if (Number.isNaN(difference)) return { difference: null, relative: null };
  const isRate = unit.dimension === 'percent' || unit.dimension === 'ratio';
  return {
    difference: fromBase(difference, unit),
    relative: isRate || old === 0 ? null : tidyQuotient(difference / old),
  };
}
