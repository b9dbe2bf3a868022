import { pastYears, seasonalSchedule, type PastYear } from '#domain/judging/past-years.ts';
import type { SharesSchedule } from '#domain/schedule.ts';
import { cachedRead } from '../../db/cached-read.ts';
import type { ReadDb } from '../../db/open.ts';
import type { Ctx } from '../context.ts';
import { loadSeries, yearsRange } from './load-series.ts';

interface Place {
  readonly indicator: string;
  readonly region: string;
}

/** The complete past years of one series, newest first, and the season they make. */
export interface Past {
  readonly years: readonly PastYear[];
  /** Missing: undefined with too few of them. */
  readonly season: SharesSchedule | undefined;
}

const NO_PAST: Past = { years: [], season: undefined };

/**
 * What past years say of the season of a year, for running totals at some places, as known at a version. It is the
 * same for every month asked, so it is kept until something is committed.
 * Missing: no years for a place that was not asked for or of which nothing is known.
 */
export async function loadPastYears(
  db: ReadDb,
  ctx: Ctx,
  places: readonly Place[],
  known: { readonly year: number; readonly asOf: number },
): Promise<(place: Place) => Past> {
  const { year, asOf } = known;
  const settings = ctx.catalogue.pack.judgement.seasonal.values;
  const key = `past ${year} ${asOf} ${places.map(nameOf).join()}`;
  const pasts = await cachedRead(db, key, async () => {
    const wanted = {
      indicators: [...new Set(places.map(({ indicator }) => indicator))],
      regions: [...new Set(places.map(({ region }) => region))],
      bases: ['ytd', 'period'] as const,
    };
    const range = { ...yearsRange(year - settings.lookBack, year - 1), asOf };
    const seriesOf = await loadSeries(db, ctx.store.dialect, wanted, range);
    return new Map(
      places.map((place): [string, Past] => {
        const years = pastYears(seriesOf(place.indicator, place.region), year, settings);
        return [nameOf(place), { years, season: seasonalSchedule(years, settings.minYears) }];
      }),
    );
  });
  return (place) => pasts.get(nameOf(place)) ?? NO_PAST;
}

function nameOf({ indicator, region }: Place): string {
  return `${indicator}|${region}`;
}
