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
  return last === undefined ? undefined : offOf(last, gaps.slice(0, -1));
}

/**
 * How many usual deviations each gap lies off all the others: gaps of 0 4 −4 4 −4 0 and 14.31 have the last 4 off, as
 * the score of crossCheck has it. Units: standard deviations; above zero, a ran ahead. Shape: one for each point.
 * Missing: undefined with too few others. Source: as crossCheck.
 */
export function gapOffs(points: readonly Pick<CrossPoint, 'gap'>[]): (number | undefined)[] {
  const gaps = points.map(({ gap }) => gap);
  return gaps.map((gap, index) => offOf(gap, gaps.toSpliced(index, 1)));
}

/** A gap’s distance from the mean of others, in their standard deviations, of at least one index point. */
function offOf(gap: number, others: readonly number[]): number | undefined {
  if (others.length < FEWEST_GAPS) return undefined;
  const mean = meanOf(others);
  const variance = others.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (others.length - 1);
  return tidyQuotient(tidyDifference(gap, mean) / Math.max(1, Math.sqrt(variance)));
}
