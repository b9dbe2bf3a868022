import { pastYears, type PastYear } from '#domain/judging/past-years.ts';
import { cachedRead } from '../../db/cached-read.ts';
import type { ReadDb } from '../../db/open.ts';
import type { Ctx } from '../context.ts';
import { loadSeries, yearsRange } from './load-series.ts';

/**
 * The complete past years of indicators × regions that speak for the season of a year, as known at a version. They
 * are the same for every month asked, so they are kept until something is committed.
 * Missing: none for a pair nothing is known of.
 */
export async function loadPastYears(
  db: ReadDb,
  ctx: Ctx,
  wanted: { readonly indicators: readonly string[]; readonly regions: readonly string[] },
  known: { readonly year: number; readonly asOf: number },
): Promise<(indicator: string, region: string) => readonly PastYear[]> {
  const { year, asOf } = known;
  const settings = ctx.catalogue.pack.judgement.seasonal.values;
  const key = `past ${year} ${asOf} ${wanted.indicators.join()} ${wanted.regions.join()}`;
  return cachedRead(db, key, async () => {
    const range = { ...yearsRange(year - settings.lookBack, year - 1), asOf };
    const seriesOf = await loadSeries(db, ctx.store.dialect, wanted, range);
    const built = new Map<string, readonly PastYear[]>();
    return (indicator, region) => {
      const place = `${indicator}|${region}`;
      const found = built.get(place) ?? pastYears(seriesOf(indicator, region), year, settings);
      built.set(place, found);
      return found;
    };
  });
}
