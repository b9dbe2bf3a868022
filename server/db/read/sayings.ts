import { sql } from 'kysely';
import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';

/** The largest number a version may bear in either database. */
const LAST_VERSION = 2 ** 31 - 1;

export interface SayingFilter {
  /** Left out: every series. */
  readonly seriesIds?: readonly number[] | undefined;
  /** Version of the statistics; Infinity for now. */
  readonly asOf: number;
}

/** Series and periods of which two named sources gave known values that are not one. */
async function disputed(
  db: ReadDb,
  dialect: Dialect,
  { seriesIds, asOf }: SayingFilter,
): Promise<{ series_id: number; period: number }[]> {
  let query = db
    .selectFrom('vintage as v')
    .innerJoin('vintage_note as n', (join) =>
      join
        .onRef('n.series_id', '=', 'v.series_id')
        .onRef('n.period', '=', 'v.period')
        .onRef('n.version', '=', 'v.version'),
    )
    .select(['v.series_id', 'v.period'])
    .where('n.source', 'is not', null)
    .where('v.missing', '=', 0);
  if (seriesIds) query = query.where('v.series_id', 'in', integerList(dialect, seriesIds));
  if (Number.isFinite(asOf)) query = query.where('v.version', '<=', asOf);
  return query
    .groupBy(['v.series_id', 'v.period'])
    .having(sql`count(distinct n.source)`, '>', 1)
    .having(sql`count(distinct v.value)`, '>', 1)
    .orderBy('v.series_id')
    .orderBy('v.period')
    .execute();
}

/**
 * Everything named sources said of the figures they do not agree on, with file and cell, oldest first; what was
 * withdrawn is left out, as is a value put back by a withdrawal, which was said once already.
 */
export async function readDisputed(db: ReadDb, dialect: Dialect, filter: SayingFilter) {
  const { asOf } = filter;
  if (filter.seriesIds?.length === 0) return [];
  const keys = await disputed(db, dialect, filter);
  if (keys.length === 0) return [];
  const ids = integerList(dialect, [...new Set(keys.map((key) => key.series_id))]);
  const periods = integerList(dialect, [...new Set(keys.map(({ period }) => period))]);
  const known = new Set(keys.map((key) => `${key.series_id}:${key.period}`));
  const upTo = Math.min(asOf, LAST_VERSION);
  const rows = await db
    .selectFrom('vintage as v')
    .innerJoin('vintage_note as n', (join) =>
      join
        .onRef('n.series_id', '=', 'v.series_id')
        .onRef('n.period', '=', 'v.period')
        .onRef('n.version', '=', 'v.version'),
    )
    .innerJoin('upload', 'upload.id', 'v.upload_id')
    .innerJoin('version', 'version.version', 'v.version')
    .select([
      'v.series_id',
      'v.period',
      'v.version',
      'v.value',
      'v.upload_id',
      'v.sheet',
      'v.row',
      'v.column',
    ])
    .select(['n.source', 'n.note', 'upload.public_id', 'upload.file_name', 'upload.sheets', 'version.at'])
    .where('v.series_id', 'in', ids)
    .where('v.period', 'in', periods)
    .where('v.missing', '=', 0)
    .where('version.kind', '<>', 'withdraw')
    .where('v.version', '<=', upTo)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('version as gone')
            .select('gone.version')
            .whereRef('gone.upload_id', '=', 'v.upload_id')
            .where('gone.kind', '=', 'withdraw')
            .where('gone.version', '<=', upTo),
        ),
      ),
    )
    .orderBy('v.version')
    .execute();
  return rows.filter((row) => known.has(`${row.series_id}:${row.period}`));
}
export type DisputedRow = Awaited<ReturnType<typeof readDisputed>>[number];

/** The last known value of some series by where it came from: published or from a sheet. */
export async function readByOrigin(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  range: { readonly from: number; readonly to: number; readonly asOf: number },
) {
  if (seriesIds.length === 0) return [];
  let query = db
    .selectFrom('vintage as v')
    .innerJoin('upload', 'upload.id', 'v.upload_id')
    .leftJoin('vintage_note as n', (join) =>
      join
        .onRef('n.series_id', '=', 'v.series_id')
        .onRef('n.period', '=', 'v.period')
        .onRef('n.version', '=', 'v.version'),
    )
    .select([
      'v.series_id',
      'v.period',
      'v.version',
      'v.value',
      'upload.origin',
      'upload.file_name',
      'n.source',
    ])
    .where('v.series_id', 'in', integerList(dialect, seriesIds))
    .where('v.period', '>=', range.from)
    .where('v.period', '<=', range.to)
    .where('v.missing', '=', 0)
    .where('upload.state', '<>', 'withdrawn');
  if (Number.isFinite(range.asOf)) query = query.where('v.version', '<=', range.asOf);
  return query.orderBy('v.version').execute();
}
