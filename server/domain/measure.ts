import { addDecimals, subtractDecimals } from './decimal.ts';

/**
 * Why a value is absent. `not-reported`: blank, nobody said; `not-applicable`: — , there is no such item;
 * `below-unit`: … , too small for the unit or not released; `suppressed`: hidden on purpose;
 * `withdrawn`: every upload that gave it was withdrawn.
 */
export const MISSING_REASONS = [
  'not-reported',
  'not-applicable',
  'below-unit',
  'suppressed',
  'withdrawn',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export interface KnownMeasure {
  readonly kind: 'known';
  /** In the indicator's base unit (persons, never 万人; percent for rates). */
  readonly value: number;
}
export interface MissingMeasure {
  readonly kind: 'missing';
  readonly reason: MissingReason;
}
/** A figure, or the reason there is none. Never 0, NaN or an empty string for an absent one. */
export type Measure = KnownMeasure | MissingMeasure;

export function known(value: number): KnownMeasure {
  if (!Number.isFinite(value)) throw new RangeError(`a measure is a finite decimal, found ${value}`);
  return { kind: 'known', value };
}

export function missing(reason: MissingReason): MissingMeasure {
  return { kind: 'missing', reason };
}

export function isKnown(measure: Measure): measure is KnownMeasure {
  return measure.kind === 'known';
}

/** The value, or undefined when missing. */
export function valueOf(measure: Measure | undefined): number | undefined {
  return measure?.kind === 'known' ? measure.value : undefined;
}

export interface MeasureSum {
  /** The sum of the known parts; missing when none is known. */
  readonly total: Measure;
  readonly known: number;
  readonly expected: number;
}

/**
 * The sum of the parts together with how complete it is; a short sum is never silent.
 * Missing: parts that are missing add nothing and lower `known`. `sumMeasures([3, missing, 4])` is 7, 2 of 3.
 */
export function sumMeasures(parts: readonly Measure[]): MeasureSum {
  let total = 0;
  let count = 0;
  for (const part of parts) {
    if (part.kind === 'missing') continue;
    total = addDecimals(total, part.value);
    count += 1;
  }
  return {
    total: count === 0 ? missing('not-reported') : known(total),
    known: count,
    expected: parts.length,
  };
}

/** a − b, exactly. Missing: the first missing side's reason. */
export function differenceOf(a: Measure, b: Measure): Measure {
  if (a.kind === 'missing') return a;
  if (b.kind === 'missing') return b;
  return known(subtractDecimals(a.value, b.value));
}

/** a ÷ b as a plain ratio. Missing: undefined when a side is missing or b is zero; never Infinity. */
export function ratioOf(a: Measure, b: Measure): number | undefined {
  if (a.kind === 'missing' || b.kind === 'missing' || b.value === 0) return undefined;
  return a.value / b.value;
}
