import type { DecompositionDto } from '#contract/decomposition.ts';
import { TOTAL } from '#domain/catalogue.ts';
import { onLandOf } from '#domain/land.ts';
import { isKnown } from '#domain/measure.ts';
import { addDays, dayAfterPeriod, samePeriodYearsBefore, type IsoDate, type Period } from '#domain/period.ts';
import { cumulativeAt, type Reading, type SeriesByBasis } from '#domain/year-to-date.ts';
import type { ReadDb } from '../../db/open.ts';
import type { AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { loadSeries, yearsRange, type TracedPoint } from './load-series.ts';

/** One part of a whole: its running total to the month, and to the same month a year before. */
export interface LoadedPart {
  readonly code: string;
  readonly kind: 'division' | 'zone' | 'industry';
  /** Missing: undefined; of the year before also where the part was other land then. */
  readonly now: number | undefined;
  readonly before: number | undefined;
  /** The figures these two are read from. */
  readonly from: readonly TracedPoint[];
}

/**
 * The parts of an indicator's whole: the districts in force for the city, or the industries of a region.
 * Missing: none for the districts of a district.
 */
export async function loadParts(
  db: ReadDb,
  ctx: Ctx,
  whole: { readonly indicator: string; readonly region: string; readonly at: Period; readonly asOf: AsOf },
  by: Exclude<DecompositionDto['by'], 'group'>,
): Promise<LoadedPart[]> {
  const { indicator, region, at, asOf } = whole;
  const range = { ...yearsRange(at.year - 1, at.year), asOf: asOf.version };
  const { cityRegion, industries } = ctx.catalogue.pack;
  if (by === 'industry') {
    const codes = industries.map(({ code }) => code).filter((code) => code !== TOTAL);
    const wanted = { indicators: [indicator], regions: [region], industries: codes };
    const seriesOf = await loadSeries(db, ctx.store.dialect, wanted, range);
    return codes.map((code) => ({
      code,
      kind: 'industry',
      ...bothYears(seriesOf(indicator, region, code), at, ctx.catalogue.landChanges(region)),
    }));
  }
  if (region !== cityRegion) return [];
  const districts = ctx.catalogue.reporting(addDays(dayAfterPeriod(at), -1));
  const wanted = { indicators: [indicator], regions: districts.map(({ code }) => code) };
  const seriesOf = await loadSeries(db, ctx.store.dialect, wanted, range);
  return districts.map(({ code, kind }) => ({
    code,
    kind: kind === 'zone' ? 'zone' : 'division',
    ...bothYears(seriesOf(indicator, code), at, ctx.catalogue.landChanges(code)),
  }));
}

function bothYears(
  whole: SeriesByBasis<TracedPoint>,
  at: Period,
  landChanges: readonly IsoDate[],
): Pick<LoadedPart, 'now' | 'before' | 'from'> {
  const series = onLandOf(whole, landChanges, at);
  const now = cumulativeAt(series, at);
  const before = cumulativeAt(series, samePeriodYearsBefore(at, 1));
  return { now: totalOf(now), before: totalOf(before), from: [...now.from, ...before.from] };
}

function totalOf({ measure }: Reading<TracedPoint>): number | undefined {
  return isKnown(measure) ? measure.value : undefined;
}
