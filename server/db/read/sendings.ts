import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';

/** One vintage as a thing somebody sent: when it was committed, and whether an office reported it. */
export interface SendingRow {
  readonly series_id: number;
  readonly period: number;
  readonly at: string;
  readonly value: number | null;
  readonly missing: number;
  readonly origin: string;
  readonly public_id: string;
}

/** Every vintage of some series at some periods, by series, then period, oldest first. Periods as keys of period.ts. */
export async function readSendings(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  periods: readonly number[],
  asOf = Infinity,
): Promise<SendingRow[]> {
  if (seriesIds.length === 0 || periods.length === 0) return [];
  let query = db
    .selectFrom('vintage as v')
    .innerJoin('version', 'version.version', 'v.version')
    .innerJoin('upload', 'upload.id', 'v.upload_id')
    .select([
      'v.series_id',
      'v.period',
      'version.at',
      'v.value',
      'v.missing',
      'upload.origin',
      'upload.public_id',
    ])
    .where('v.series_id', 'in', integerList(dialect, seriesIds))
    .where('v.period', 'in', integerList(dialect, periods));
  if (Number.isFinite(asOf)) query = query.where('v.version', '<=', asOf);
  return query.orderBy('v.series_id').orderBy('v.period').orderBy('v.version').execute();
}

/** Which of some series have any value at all in a span of period keys: what is in use. */
export async function seriesInUse(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  range: { readonly from: number; readonly to: number; readonly asOf: number },
): Promise<Set<number>> {
  if (seriesIds.length === 0) return new Set();
  let query = db
    .selectFrom('vintage')
    .select('series_id')
    .distinct()
    .where('series_id', 'in', integerList(dialect, seriesIds))
    .where('period', '>=', range.from)
    .where('period', '<=', range.to)
    .where('value', 'is not', null);
  if (Number.isFinite(range.asOf)) query = query.where('version', '<=', range.asOf);
  return new Set((await query.execute()).map(({ series_id: id }) => id));
}
