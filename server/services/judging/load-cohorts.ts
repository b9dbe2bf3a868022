import { pastCohorts, YEARS_BACK, type PastCohort } from '#domain/judging/cohorts.ts';
import { onLandOf } from '#domain/land.ts';
import type { Period } from '#domain/period.ts';
import type { Target } from '#domain/target.ts';
import { cachedRead } from '../../db/cached-read.ts';
import type { ReadDb } from '../../db/open.ts';
import type { Ctx } from '../context.ts';
import { loadSeries, yearsRange } from './load-series.ts';

type Place = Pick<Target, 'indicator' | 'region' | 'evaluation'>;

/**
 * The cohorts of the years before, for targets judged at the year's end, as known at a version: kept until something is
 * committed. Missing: none for other targets, nor of a year when the region was other land.
 */
export async function loadCohorts(
  db: ReadDb,
  ctx: Ctx,
  targets: readonly Place[],
  { year, asOf }: { readonly year: number; readonly asOf: number },
): Promise<(target: Place, at: Period) => readonly PastCohort[]> {
  const places = targets.filter(({ evaluation }) => evaluation === 'year-end');
  if (places.length === 0) return () => [];
  const wanted = {
    indicators: [...new Set(places.map(({ indicator }) => indicator))],
    regions: [...new Set(places.map(({ region }) => region))],
    bases: ['period'] as const,
  };
  const range = { ...yearsRange(year - YEARS_BACK - 1, year), asOf };
  const key = `cohorts ${year} ${asOf} ${wanted.indicators.join()} ${wanted.regions.join()}`;
  const seriesOf = await cachedRead(db, key, () => loadSeries(db, ctx.store.dialect, wanted, range));
  return ({ indicator, region, evaluation }, at) => {
    if (evaluation !== 'year-end') return [];
    const { cohortFrom } = ctx.catalogue.indicator(indicator);
    return pastCohorts(
      onLandOf(seriesOf(indicator, region), ctx.catalogue.landChanges(region), at),
      at,
      cohortFrom,
    );
  };
}
