import { TOTAL } from '#domain/catalogue.ts';
import { seriesId } from '#domain/observation.ts';
import type { ReadDb, Store } from '../../db/open.ts';
import { readCodes } from '../../db/read/codes.ts';
import { findSeries, type StoredSeries } from '../../db/read/series.ts';
import { isWithdrawnCode, readStandingColumns } from '../../db/read/standing-columns.ts';
import { listTargetVersions } from '../../db/read/targets.ts';
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
  const series = await relatedSeries(db, store, batch, reference);
  const ids = new Map(series.map((each) => [seriesId(each), each.id]));
  const columns = await readStandingColumns(db, store.dialect, [...ids.values()]);
  const targets = await listTargetVersions(db, {});
  const targetOf = new Map(
    targets.map((target) => [`${target.indicator}|${target.region}|${target.year}`, target.value]),
  );
  return {
    pointsOf: (key) => {
      const range = ids.size === 0 ? undefined : columns.range.get(ids.get(seriesId(key)) ?? -1);
      if (!range) return [];
      const points: StoredPoint[] = [];
      for (let at = range[0]; at < range[1]; at += 1) {
        const missing = columns.missing[at] ?? 0;
        if (isWithdrawnCode(missing)) continue;
        points.push({ period: columns.period[at] ?? 0, value: columns.value[at] ?? Number.NaN, missing });
      }
      return points;
    },
    targetOf: (indicator, region, year) => targetOf.get(`${indicator}|${region}|${year}`),
  };
}

async function relatedSeries(
  db: ReadDb,
  store: Pick<Store, 'dialect'>,
  { seriesKeys }: DraftBatch,
  reference: Reference,
): Promise<StoredSeries[]> {
  const distinct = (codes: readonly string[]): string[] => [...new Set(codes)];
  const own = new Set(seriesKeys.map(({ indicator }) => indicator));
  const related = reference.indicators.flatMap(({ code, partOf }) => {
    if (own.has(code)) return partOf === undefined ? [] : [partOf];
    return partOf !== undefined && own.has(partOf) ? [code] : [];
  });
  return findSeries(db, store.dialect, await readCodes(db), {
    indicators: distinct([...own, ...related]),
    regions: distinct(seriesKeys.map(({ region }) => region)),
    groups: distinct([TOTAL, ...seriesKeys.map(({ group }) => group)]),
    industries: distinct([TOTAL, ...seriesKeys.map(({ industry }) => industry)]),
  });
}
