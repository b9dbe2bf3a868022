import { TOTAL, type Basis } from '#domain/catalogue.ts';
import type { Point } from '#domain/observation.ts';
import { periodKey } from '#domain/period.ts';
import { indexPoints } from '#domain/series.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import type { Dialect } from '../../db/dialect.ts';
import type { ReadDb } from '../../db/open.ts';
import { readCodes } from '../../db/read/codes.ts';
import { findSeries, type StoredSeries } from '../../db/read/series.ts';
import { readStanding, type StandingRow, type VintageRange } from '../../db/read/vintages.ts';

/** A point that knows which stored value it is. */
export interface TracedPoint extends Point {
  readonly seriesId: number;
  readonly version: number;
  readonly uploadId: number;
}

/** The series of a place of which nothing is known. */
export const NOTHING_KNOWN: SeriesByBasis<TracedPoint> = {
  period: new Map(),
  ytd: new Map(),
  ytdMean: new Map(),
};

/**
 * The standing values of indicators × regions over all groups and, unless some are named, all industries, by basis.
 * Missing: a pair nothing is known of has empty series.
 */
export async function loadSeries(
  db: ReadDb,
  dialect: Dialect,
  wanted: {
    readonly indicators: readonly string[];
    readonly regions: readonly string[];
    readonly industries?: readonly string[];
    readonly bases?: readonly Basis[];
  },
  range: VintageRange,
): Promise<(indicator: string, region: string, industry?: string) => SeriesByBasis<TracedPoint>> {
  const series = await findSeries(db, dialect, await readCodes(db), {
    indicators: wanted.indicators,
    regions: wanted.regions,
    groups: [TOTAL],
    industries: wanted.industries ?? [TOTAL],
    ...(wanted.bases ? { bases: wanted.bases } : {}),
  });
  const standing = await readStanding(
    db,
    dialect,
    series.map(({ id }) => id),
    range,
  );
  const places = Map.groupBy(series, (each) => placeOf(each.indicator, each.region, each.industry));
  const built = new Map<string, SeriesByBasis<TracedPoint>>();
  for (const [place, ofPlace] of places) built.set(place, seriesByBasis(ofPlace, standing));
  return (indicator, region, industry = TOTAL) =>
    built.get(placeOf(indicator, region, industry)) ?? NOTHING_KNOWN;
}

/** The standing values of the series of one place, by basis. */
export function seriesByBasis(
  ofPlace: readonly Pick<StoredSeries, 'id' | 'basis'>[],
  standing: ReadonlyMap<number, readonly StandingRow[]>,
): SeriesByBasis<TracedPoint> {
  const points = (basis: Basis): readonly StandingRow[] => {
    const id = ofPlace.find((each) => each.basis === basis)?.id;
    return id === undefined ? [] : (standing.get(id) ?? []);
  };
  return {
    period: indexPoints(points('period')),
    ytd: indexPoints(points('ytd')),
    ytdMean: indexPoints(points('ytd_mean')),
  };
}

function placeOf(indicator: string, region: string, industry: string): string {
  return `${indicator}|${region}|${industry}`;
}

/** The keys of a span of whole years, for a range of periods of any length inside them. */
export function yearsRange(from: number, to: number): { readonly from: number; readonly to: number } {
  return {
    from: periodKey({ year: from, month: 1, months: 1 }),
    to: periodKey({ year: to, month: 12, months: 12 }),
  };
}
