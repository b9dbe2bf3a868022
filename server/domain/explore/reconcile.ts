import { tidyDifference, tidyQuotient, tidySum } from '#domain/decimal.ts';

/** A figure set beside others, and how many rounded figures it was worked out from: one, where it was reported. */
export interface RoundedFigure {
  readonly value: number;
  readonly roundings: number;
}

/** The parts or the whole, with the places after the point that they are written to. */
export interface WrittenTo {
  readonly places: number;
}

export interface Whole extends RoundedFigure, WrittenTo {}

export interface Parts extends WrittenTo {
  readonly figures: readonly RoundedFigure[];
  /** Parts that lie inside others; the senders differ in whether those have them in their figures. */
  readonly zones: readonly RoundedFigure[];
}

export interface Reconciliation {
  /** The whole less its parts. */
  readonly gap: number;
  /** The largest gap that rounding alone can make. */
  readonly rounding: number;
  /** Whether zones were taken as inside the other parts or beside them: the reading nearer to the whole. */
  readonly zones: 'inside' | 'beside' | null;
}

/**
 * Why a whole is not the sum of its parts: gap = whole − Σ parts, and half a step of the last place written for every
 * rounded figure in it, ½·10^−w + Σ ½·10^−p. The whole 10.0 of 3.33, 3.33 and 3.33 is 0.01 more than they make, and
 * rounding alone could make 0.05 + 3 × 0.005 = 0.065.
 * Units: all in one.
 */
export function reconcile(whole: Whole, { figures, zones, places }: Parts): Reconciliation {
  const inside = against(whole, figures, places);
  if (zones.length === 0) return { ...inside, zones: null };
  const beside = against(whole, [...figures, ...zones], places);
  return Math.abs(inside.gap) < Math.abs(beside.gap)
    ? { ...inside, zones: 'inside' }
    : { ...beside, zones: 'beside' };
}

function against(whole: Whole, parts: readonly RoundedFigure[], places: number) {
  const sum = parts.map(({ value }) => value).reduce(tidySum, 0);
  const roundings = parts.reduce((count, part) => count + part.roundings, 0);
  const rounding = whole.roundings * halfStep(whole.places) + roundings * halfStep(places);
  return { gap: tidyDifference(whole.value, sum), rounding: tidyQuotient(rounding) };
}

function halfStep(places: number): number {
  return 0.5 * 10 ** -places;
}
