import type { SeriesByBasis } from '#domain/year-to-date.ts';
import { readCodes } from '../../db/read/codes.ts';
import { findSeries } from '../../db/read/series.ts';
import { readStanding } from '../../db/read/vintages.ts';
import type { Ctx } from '../context.ts';
import { NOTHING_KNOWN, seriesByBasis, yearsRange, type TracedPoint } from '../judging/load-series.ts';
import type { Place, Question } from './read-question.ts';

export type SeriesOfPlace = (place: Place) => SeriesByBasis<TracedPoint>;

/** The values of one indicator at some places, read at once, and at which of them anything was ever stored. */
export async function loadPlaces(
  { store }: Ctx,
  { indicator, asOf, periods, base }: Question,
  wanted: Readonly<Record<keyof Place, readonly string[]>>,
): Promise<{ readonly seriesOf: SeriesOfPlace; readonly stored: readonly Place[] }> {
  const { read, dialect } = store;
  const series = await findSeries(read, dialect, await readCodes(read), {
    indicators: [indicator.code],
    regions: wanted.region,
    groups: wanted.group,
    industries: wanted.industry,
  });
  const years = [base, ...periods].map(({ year }) => year);
  // A year before the first, for changes on it.
  const range = { ...yearsRange(Math.min(...years) - 1, Math.max(...years)), asOf: asOf.version };
  const ids = series.map(({ id }) => id);
  const standing = await readStanding(read, dialect, ids, range);
  const known = series.filter(({ id }) => standing.has(id));
  const built = new Map(
    [...Map.groupBy(known, placeKey)].map(([key, ofPlace]) => [key, seriesByBasis(ofPlace, standing)]),
  );
  return { seriesOf: (place) => built.get(placeKey(place)) ?? NOTHING_KNOWN, stored: known };
}

function placeKey({ region, group, industry }: Place): string {
  return `${region}|${group}|${industry}`;
}
