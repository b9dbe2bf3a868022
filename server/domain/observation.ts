import type { Basis } from './catalogue.ts';
import type { Measure } from './measure.ts';
import { periodKey, type Period } from './period.ts';

/** What a run of values over time belongs to, by codes. */
export interface SeriesKey {
  readonly indicator: string;
  readonly region: string;
  /** `total` when not split. */
  readonly group: string;
  /** `total` when not split. */
  readonly industry: string;
  readonly basis: Basis;
}

/** One value as it was known at a time. Later vintages never overwrite it. */
export interface Vintage {
  readonly period: Period;
  /** In the base unit of the indicator's dimension. */
  readonly measure: Measure;
  /** Version of the statistics that brought it. */
  readonly version: number;
  readonly uploadId: string;
}

/** One point of a series as it stands. */
export interface Point {
  readonly period: Period;
  readonly measure: Measure;
}

/**
 * Which vintages stand as known at a version: of each period, the one of the highest version not above it.
 * Shape: any order in; out in the order of periodKey (by first month, then the shorter), one a period, withdrawn
 * ones dropped.
 * Missing: a period all of whose vintages are later or withdrawn is absent.
 */
export function standingVintages(vintages: readonly Vintage[], asOfVersion = Infinity): Vintage[] {
  const standing = new Map<number, Vintage>();
  for (const vintage of vintages) {
    if (vintage.version > asOfVersion) continue;
    const key = periodKey(vintage.period);
    const current = standing.get(key);
    if (!current || vintage.version > current.version) standing.set(key, vintage);
  }
  return [...standing.values()]
    .filter(({ measure }) => !(measure.kind === 'missing' && measure.reason === 'withdrawn'))
    .sort((a, b) => periodKey(a.period) - periodKey(b.period));
}

/** The series' identity as one text, for maps. */
export function seriesId(key: SeriesKey): string {
  return `${key.indicator}|${key.region}|${key.group}|${key.industry}|${key.basis}`;
}
