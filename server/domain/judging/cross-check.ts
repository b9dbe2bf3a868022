import { tidyDifference, tidyQuotient } from '#domain/decimal.ts';
import { meanOf } from './past-years.ts';

/** Fewer gaps before than this say nothing of what is usual. */
export const FEWEST_GAPS = 6;

export interface CrossPoint {
  readonly period: string;
  /** Each series as an index: 100 is the mean of its base periods. */
  readonly a: number;
  readonly b: number;
  /** Index of a − index of b, in index points. */
  readonly gap: number;
}

export interface CrossCheck {
  readonly points: readonly CrossPoint[];
  /** How many usual deviations the last gap lies off the earlier ones. Missing: undefined with too few earlier gaps. */
  readonly score: number | undefined;
}

/**
 * Two series that should move together, indexed side by side, and how unusual their last gap is: its distance from
 * the mean of the gaps before, in their standard deviations (at least one index point). Sign: above zero, a ran ahead.
 * Units: any, one a series; points of the index out. Shape: aggregates of the same periods in order.
 * Missing: a period without both values is left out; undefined when no base period has both above zero.
 * Source: reference practice 3.4 R10 (z over 1.5, 2, 3).
 */
export function crossCheck(
  pairs: readonly {
    readonly period: string;
    readonly a: number | undefined;
    readonly b: number | undefined;
  }[],
  basePeriods = 12,
): CrossCheck | undefined {
  const known = pairs.flatMap(({ period, a, b }) =>
    a === undefined || b === undefined ? [] : [{ period, a, b }],
  );
  const base = known.slice(0, basePeriods);
  if (base.length === 0) return undefined;
  const baseA = meanOf(base.map(({ a }) => a));
  const baseB = meanOf(base.map(({ b }) => b));
  if (baseA <= 0 || baseB <= 0) return undefined;
  const points = known.map(({ period, a, b }): CrossPoint => {
    const indexA = tidyQuotient((100 * a) / baseA);
    const indexB = tidyQuotient((100 * b) / baseB);
    return { period, a: indexA, b: indexB, gap: tidyDifference(indexA, indexB) };
  });
  return { points, score: scoreOfLast(points.map(({ gap }) => gap)) };
}

function scoreOfLast(gaps: readonly number[]): number | undefined {
  const last = gaps.at(-1);
  const before = gaps.slice(0, -1);
  if (last === undefined || before.length < FEWEST_GAPS) return undefined;
  const mean = meanOf(before);
  const variance = before.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (before.length - 1);
  return tidyQuotient(tidyDifference(last, mean) / Math.max(1, Math.sqrt(variance)));
}
