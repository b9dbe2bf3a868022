import { tidyQuotient } from '#domain/decimal.ts';
import { meanOf } from './past-years.ts';

/** Below this many points there are no limits. */
export const FEWEST_POINTS = 6;
/** Below this many the limits are trial limits: they may still move much. */
export const FIRM_POINTS = 13;

const LIMIT = 2.66;
const NEAR_LIMIT = 1.773;
const SCREEN = 3.267;
const RUN = 7;

export interface XmrLimits {
  readonly mean: number;
  /** Mean moving range, after ranges of SCREEN times the first mean or more were dropped once. */
  readonly meanRange: number;
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
  /** Fewer than FIRM_POINTS points. */
  readonly trial: boolean;
}

export const XMR_SIGNALS = ['beyond-limit', 'trend', 'two-of-three', 'shift'] as const;
/**
 * Beyond a limit; seven points of six moves one way; two of three beyond the near limit and all three on that side of
 * the mean; seven in a row on one side. In this precedence; every member of a run is marked.
 */
export type XmrSignal = (typeof XMR_SIGNALS)[number];

export interface XmrMark {
  readonly signal: XmrSignal;
  readonly side: 'high' | 'low';
}

export const VARIATION_ICONS = [
  'common-cause',
  'concern-high',
  'concern-low',
  'improvement-high',
  'improvement-low',
  'change-high',
  'change-low',
] as const;
export type VariationIcon = (typeof VARIATION_ICONS)[number];

export const ASSURANCE_ICONS = ['pass', 'fail', 'hit-and-miss'] as const;
export type AssuranceIcon = (typeof ASSURANCE_ICONS)[number];

/**
 * Limits of an individuals chart: x̄ ± 2.66·mR̄, near limits x̄ ± 1.773·mR̄.
 * Twelve rates 5.1 5.0 5.2 5.1 5.3 5.2 5.1 5.2 5.0 5.1 5.2 5.1 give 4.7948 and 5.4719.
 * Units: the values'. Shape: equally spaced levels or rates in order; never cumulative or strongly seasonal series.
 * Missing: undefined below FEWEST_POINTS points; a hole in the series is the caller's to cut at.
 * Source: reference methods 4.4 (NHS "making data count").
 */
export function xmrLimits(values: readonly number[]): XmrLimits | undefined {
  if (values.length < FEWEST_POINTS) return undefined;
  const mean = meanOf(values);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const screen = SCREEN * meanOf(ranges);
  const kept = ranges.filter((range) => range < screen);
  const meanRange = kept.length === 0 ? meanOf(ranges) : meanOf(kept);
  return {
    mean,
    meanRange,
    lower: tidyQuotient(mean - LIMIT * meanRange),
    upper: tidyQuotient(mean + LIMIT * meanRange),
    nearLower: tidyQuotient(mean - NEAR_LIMIT * meanRange),
    nearUpper: tidyQuotient(mean + NEAR_LIMIT * meanRange),
    trial: values.length < FIRM_POINTS,
  };
}

/** The signal of every value, or undefined for common cause. The first of XMR_SIGNALS that holds is given. */
export function xmrSignals(values: readonly number[], limits: XmrLimits): (XmrMark | undefined)[] {
  const marks = values.map((value) => beyondLimit(value, limits));
  for (const rule of runRules(limits)) markRuns(marks, values, rule);
  return marks;
}

/** Every signal that the last value gives or completes, and not only the first: a trend can be a shift as well. */
export function signalsAtEnd(values: readonly number[], limits: XmrLimits): XmrMark[] {
  const beyond = values.slice(-1).flatMap((last) => beyondLimit(last, limits) ?? []);
  const runs = runRules(limits).flatMap(({ length, signal, of }): XmrMark[] => {
    const side = values.length < length ? undefined : of(values.slice(-length));
    return side ? [{ signal, side }] : [];
  });
  return [...beyond, ...runs];
}

function beyondLimit(value: number, { lower, upper }: XmrLimits): XmrMark | undefined {
  if (value > upper) return { signal: 'beyond-limit', side: 'high' };
  return value < lower ? { signal: 'beyond-limit', side: 'low' } : undefined;
}

interface RunRule {
  readonly length: number;
  readonly signal: XmrSignal;
  readonly of: (run: readonly number[]) => XmrMark['side'] | undefined;
}

/** The signals that take several values, in the order of XMR_SIGNALS. */
function runRules(limits: XmrLimits): readonly RunRule[] {
  return [
    { length: RUN, signal: 'trend', of: trendOf },
    { length: 3, signal: 'two-of-three', of: (three) => nearOf(three, limits) },
    { length: RUN, signal: 'shift', of: (run) => sideOf(run, limits.mean) },
  ];
}

function markRuns(marks: (XmrMark | undefined)[], values: readonly number[], rule: RunRule): void {
  for (let end = rule.length; end <= values.length; end += 1) {
    const start = end - rule.length;
    const side = rule.of(values.slice(start, end));
    if (!side) continue;
    for (let member = start; member < end; member += 1) marks[member] ??= { signal: rule.signal, side };
  }
}

function trendOf(run: readonly number[]): XmrMark['side'] | undefined {
  const moves = run.slice(1).map((value, index) => Math.sign(value - (run[index] ?? value)));
  if (moves.every((move) => move === 1)) return 'high';
  return moves.every((move) => move === -1) ? 'low' : undefined;
}

function nearOf(run: readonly number[], limits: XmrLimits): XmrMark['side'] | undefined {
  const side = sideOf(run, limits.mean);
  if (side === 'high' && run.filter((value) => value >= limits.nearUpper).length >= 2) return 'high';
  return side === 'low' && run.filter((value) => value <= limits.nearLower).length >= 2 ? 'low' : undefined;
}

function sideOf(run: readonly number[], mean: number): XmrMark['side'] | undefined {
  if (run.every((value) => value > mean)) return 'high';
  return run.every((value) => value < mean) ? 'low' : undefined;
}

/** What the last point says: common cause, or which way and whether that is good. */
export function variationIcon(
  last: XmrMark | undefined,
  direction: 'up' | 'down' | 'neutral',
): VariationIcon {
  if (!last) return 'common-cause';
  if (direction === 'neutral') return last.side === 'high' ? 'change-high' : 'change-low';
  const good = (last.side === 'high') === (direction === 'up');
  if (last.side === 'high') return good ? 'improvement-high' : 'concern-high';
  return good ? 'improvement-low' : 'concern-low';
}

/**
 * Whether the process as it runs meets the target: always, never, or now and then.
 * Missing: undefined for an indicator without a wanted direction.
 */
export function assuranceIcon(
  limits: XmrLimits,
  target: number,
  direction: 'up' | 'down' | 'neutral',
): AssuranceIcon | undefined {
  if (direction === 'neutral') return undefined;
  if (target > limits.upper) return direction === 'up' ? 'fail' : 'pass';
  if (target < limits.lower) return direction === 'up' ? 'pass' : 'fail';
  return 'hit-and-miss';
}
