import { isSameLand } from '#domain/land.ts';
import { pastYears, seasonalSchedule, type PastYear } from '#domain/judging/past-years.ts';
import { monthOf, type Period } from '#domain/period.ts';
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
  /** Complete years left out, newest first, since the place was other land then. */
  readonly otherLand: readonly number[];
}

const NO_PAST: Past = { years: [], season: undefined, otherLand: [] };

/**
 * What past years say of the season of a year, for running totals at some places, as known at a version. It is the
 * same for every month asked, so it is kept until something is committed; years when the place was other land than at the
 * month asked are left out of it.
 * Missing: no years for a place that was not asked for or of which nothing is known.
 */
export async function loadPastYears(
  db: ReadDb,
  ctx: Ctx,
  places: readonly Place[],
  known: { readonly year: number; readonly asOf: number },
): Promise<(place: Place, at: Period) => Past> {
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
        return [nameOf(place), { years, season: seasonalSchedule(years, settings.minYears), otherLand: [] }];
      }),
    );
  });
  return (place, at) => {
    const past = pasts.get(nameOf(place)) ?? NO_PAST;
    const changes = ctx.catalogue.landChanges(place.region);
    if (changes.length === 0) return past;
    const isSame = ({ year }: PastYear): boolean => isSameLand(changes, monthOf(year, 1), at);
    const years = past.years.filter(isSame);
    const otherLand = past.years.filter((each) => !isSame(each)).map((each) => each.year);
    return { years, season: seasonalSchedule(years, settings.minYears), otherLand };
  };
}

function nameOf({ indicator, region }: Place): string {
  return `${indicator}|${region}`;
}
