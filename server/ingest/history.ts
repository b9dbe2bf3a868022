import type { SeriesKey } from '#domain/observation.ts';

/** One value as it stands in the statistics. */
export interface StoredPoint {
  /** Period key: 2020-03 is 20200301. */
  readonly period: number;
  /** Base unit; NaN when missing. */
  readonly value: number;
  /** 0 known, else 1 + index in MISSING_REASONS. */
  readonly missing: number;
  /** 上年同期（可比）, base unit, that came with it; looked up only for a file that gives any. Missing: undefined. */
  readonly comparablePrior?: number | undefined;
}

/** What stands now, fetched by the caller before judging; the importer reads no database. */
export interface History {
  /** The standing points of a series in order of their keys; empty when nothing is known of it. */
  pointsOf(key: SeriesKey): readonly StoredPoint[];
  /** What stands of the same figures in places the file does not name; absent when nobody looked. */
  readonly beside?: readonly { readonly key: SeriesKey; readonly points: readonly StoredPoint[] }[];
  /** The yearly target in the base unit, to check a typed attainment; undefined when there is none. */
  targetOf?(indicator: string, region: string, year: number): number | undefined;
}

/** A history that knows nothing: the first import of all. */
export const EMPTY_HISTORY: History = { pointsOf: () => [] };

/** The standing point of a period, or undefined. */
export function pointAt(points: readonly StoredPoint[], period: number): StoredPoint | undefined {
  let low = 0;
  let high = points.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const point = points[middle];
    if (point === undefined) return undefined;
    if (point.period === period) return point;
    if (point.period < period) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
