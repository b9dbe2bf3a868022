import { seriesId, type SeriesKey } from '#domain/observation.ts';
import { parsePeriodId, periodKey } from '#domain/period.ts';
import type { History, StoredPoint } from '#server/ingest/history.ts';

/** The usual series of the tests: new jobs of 渝中, not split, year to date. */
export function aSeries(fields: Partial<SeriesKey> = {}): SeriesKey {
  return {
    indicator: 'urban-new-jobs',
    region: '500103',
    group: 'total',
    industry: 'total',
    basis: 'ytd',
    ...fields,
  };
}

/** Standing points by period id, in the base unit. */
export type Points = Readonly<Record<string, number>>;

/** A history of series and their points. */
export function aHistory(series: readonly (readonly [SeriesKey, Points])[]): History {
  const points = new Map(series.map(([key, values]) => [seriesId(key), storedPoints(values)]));
  return { pointsOf: (key) => points.get(seriesId(key)) ?? [] };
}

function storedPoints(values: Points): StoredPoint[] {
  return Object.entries(values)
    .map(([id, value]) => ({ period: keyOfId(id), value, missing: 0 }))
    .sort((a, b) => a.period - b.period);
}

/** The key of a period id. */
export function keyOfId(id: string): number {
  const period = parsePeriodId(id);
  if (!period) throw new RangeError(`no period: ${id}`);
  return periodKey(period);
}

/** Months of a year from January on, with one value each. */
export function monthsOf(year: number, values: readonly number[]): Points {
  return Object.fromEntries(
    values.map((value, at) => [`${year}-${String(at + 1).padStart(2, '0')}`, value] as const),
  );
}
