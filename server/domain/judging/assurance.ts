import type { Direction } from '#domain/catalogue.ts';
import { lastMonth, type Period } from '#domain/period.ts';
import { isKnownPoint, pointEndingAt, type PointIndex } from '#domain/series.ts';
import {
  type AssuranceIcon,
  assuranceIcon,
  FEWEST_POINTS,
  type VariationIcon,
  variationIcon,
  xmrLimits,
  xmrSignals,
} from './xmr.ts';

/** At most so many months: limits of long ago say little of today. */
const MOST_MONTHS = 24;

export const NO_ASSURANCE_REASONS = ['running-total', 'too-few-months'] as const;
/** A running total always rises, so limits say nothing of it; fewer than six months in a row give none. */
export type NoAssuranceReason = (typeof NO_ASSURANCE_REASONS)[number];

export interface Assurance {
  /** What the last month says. */
  readonly variation: VariationIcon;
  /** Missing: undefined for an indicator without a wanted direction. */
  readonly assurance: AssuranceIcon | undefined;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Fewer than thirteen months: the limits may still move much. */
  readonly trial: boolean;
  readonly months: number;
}

/**
 * Whether the monthly level as it runs meets a target, and whether its last month is out of the ordinary: an
 * individuals chart of the latest months without a hole, at most two years.
 * Twelve rates 5.1 5.0 5.2 5.1 5.3 5.2 5.1 5.2 5.0 5.1 5.2 5.1 against a ceiling of 5.5 pass: the upper limit is 5.4719.
 * Units: the values'. Shape: single months; a joint January–February counts once, at its end.
 * Missing: a reason below six months. Source: reference methods 4.4.
 */
export function assuranceOf(
  monthly: PointIndex,
  at: Period,
  { target, direction }: { readonly target: number; readonly direction: Direction },
): Assurance | NoAssuranceReason {
  const values = latestRun(monthly, at);
  const limits = values.length < FEWEST_POINTS ? undefined : xmrLimits(values);
  if (!limits) return 'too-few-months';
  const { mean, lower, upper, trial } = limits;
  return {
    variation: variationIcon(xmrSignals(values, limits).at(-1), direction),
    assurance: assuranceIcon(limits, target, direction),
    ...{ mean, lower, upper, trial, months: values.length },
  };
}

// From the latest known month backwards to the first hole.
function latestRun(monthly: PointIndex, at: Period): number[] {
  const values: number[] = [];
  let month = at.year * 12 + lastMonth(at) - 1;
  for (let steps = 0; steps < MOST_MONTHS; steps += 1) {
    const point = pointEndingAt(monthly, Math.floor(month / 12), (month % 12) + 1);
    if (!isKnownPoint(point) || point.period.months > 2) {
      if (values.length > 0) break;
      month -= 1;
      continue;
    }
    values.unshift(point.measure.value);
    month -= point.period.months;
  }
  return values;
}
