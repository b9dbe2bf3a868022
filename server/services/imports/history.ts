import { isDistrict, TOTAL } from '#domain/catalogue.ts';
import { type SeriesKey, seriesId } from '#domain/observation.ts';
import type { ReadDb, Store } from '../../db/open.ts';
import { readCodes } from '../../db/read/codes.ts';
import { readComparablePriors } from '../../db/read/rule-data.ts';
import { findSeries, type StoredSeries } from '../../db/read/series.ts';
import { isWithdrawnCode, readStandingColumns } from '../../db/read/standing-columns.ts';
import { listTargetVersions } from '../../db/read/targets.ts';
import { familyOf } from '../../ingest/checks/district-sums.ts';
import type { DraftBatch } from '../../ingest/drafts.ts';
import type { History, StoredPoint } from '../../ingest/history.ts';
import type { Reference } from '../../ingest/reference.ts';

/**
 * What stands now of every series the batch touches or its checks look at: every basis of its indicators, of the
 * counts they are part of and of their parts, in its regions, its groups and industries and all of them.
 */
export async function loadHistory(
  db: ReadDb,
  store: Pick<Store, 'dialect'>,
  batch: DraftBatch,
  reference: Reference,
): Promise<History> {
  const { series, beside } = await relatedSeries(db, store, batch, reference);
  const ids = new Map(series.map((each) => [seriesId(each), each.id]));
  const wanted = [...ids.values(), ...beside.map(({ id }) => id)];
  const columns = await readStandingColumns(db, store.dialect, wanted);
  const priors = batch.hasExtras ? await comparablePriors(db, store, [...ids.values()]) : undefined;
  const targets = await listTargetVersions(db, {});
  const targetOf = new Map(
    targets.map((target) => [`${target.indicator}|${target.region}|${target.year}`, target.value]),
  );
  const pointsAt = (id: number, isWanted: (period: number) => boolean): StoredPoint[] => {
    const points: StoredPoint[] = [];
    const [from, to] = columns.range.get(id) ?? [0, 0];
    for (let at = from; at < to; at += 1) {
      const missing = columns.missing[at] ?? 0;
      const period = columns.period[at] ?? 0;
      if (isWithdrawnCode(missing) || !isWanted(period)) continue;
      const point = { period, value: columns.value[at] ?? Number.NaN, missing };
      points.push(priors ? { ...point, comparablePrior: priors.get(id)?.get(period) } : point);
    }
    return points;
  };
  const all = (): boolean => true;
  return {
    pointsOf: (key) => (ids.size === 0 ? [] : pointsAt(ids.get(seriesId(key)) ?? -1, all)),
    beside: besideOf(batch, beside, pointsAt),
    targetOf: (indicator, region, year) => targetOf.get(`${indicator}|${region}|${year}`),
  };
}

/** The comparable figures of last year that stand, by series and period. */
async function comparablePriors(
  db: ReadDb,
  { dialect }: Pick<Store, 'dialect'>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
  const rows = await readComparablePriors(db, dialect, ids);
  return new Map(
    [...Map.groupBy(rows, (row) => row.series_id)].map(([id, those]) => [
      id,
      new Map(those.map(({ period, prior }) => [period, prior])),
    ]),
  );
}

/** What stands in other places, of the file's own figures and periods. */
function besideOf(
  batch: DraftBatch,
  beside: readonly StoredSeries[],
  pointsAt: (id: number, isWanted: (period: number) => boolean) => StoredPoint[],
): NonNullable<History['beside']> {
  if (beside.length === 0) return [];
  const periods = new Set(batch.period.subarray(0, batch.length));
  return beside.map((key) => ({ key, points: pointsAt(key.id, (period) => periods.has(period)) }));
}

async function relatedSeries(
  db: ReadDb,
  store: Pick<Store, 'dialect'>,
  { seriesKeys }: DraftBatch,
  reference: Reference,
): Promise<{ readonly series: StoredSeries[]; readonly beside: StoredSeries[] }> {
  const distinct = (codes: readonly string[]): string[] => [...new Set(codes)];
  const own = new Set(seriesKeys.map(({ indicator }) => indicator));
  const related = reference.indicators.flatMap(({ code, partOf }) => {
    if (own.has(code)) return partOf === undefined ? [] : [partOf];
    return partOf !== undefined && own.has(partOf) ? [code] : [];
  });
  const regions = new Set(seriesKeys.map(({ region }) => region));
  const found = await findSeries(db, store.dialect, await readCodes(db), {
    indicators: distinct([...own, ...related]),
    groups: distinct([TOTAL, ...seriesKeys.map(({ group }) => group)]),
    industries: distinct([TOTAL, ...seriesKeys.map(({ industry }) => industry)]),
  });
  const elsewhere = found.filter(({ region }) => !regions.has(region));
  const series = elsewhere.length === 0 ? found : found.filter(({ region }) => regions.has(region));
  return { series, beside: ofSameLists(seriesKeys, elsewhere, reference) };
}

/** One district's own sheet leaves the others alone: no more than one of them is looked at for it. */
const OF_A_LIST = 2;

/** Of the series in other districts, those of figures the file gives of a list of districts. */
function ofSameLists(
  keys: readonly SeriesKey[],
  elsewhere: readonly StoredSeries[],
  { regions }: Reference,
): StoredSeries[] {
  if (elsewhere.length === 0) return [];
  const districts = new Set(regions.filter(isDistrict).map(({ code }) => code));
  const isListed = ({ region }: SeriesKey): boolean => districts.has(region);
  const own = Map.groupBy(keys.filter(isListed), familyOf);
  return [...Map.groupBy(elsewhere.filter(isListed), familyOf)].flatMap(([family, series]) => {
    const given = own.get(family)?.length ?? 0;
    return given >= OF_A_LIST || series.length <= given ? series : [];
  });
}
