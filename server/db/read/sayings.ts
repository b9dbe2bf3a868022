import { sql } from 'kysely';
import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import { LAST_VERSION } from './versions.ts';
import { selectTraced } from './vintages.ts';

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
 * Known values as sheets said them, up to a version, oldest first: none of an upload that had been withdrawn by then, and
 * none that a withdrawal put back, since it was said once already.
 */
function selectSaid(db: ReadDb, asOf: number) {
  const upTo = Math.min(asOf, LAST_VERSION);
  return selectTraced(db)
    .innerJoin('version', 'version.version', 'v.version')
    .select(['v.upload_id', 'v.sheet', 'v.row', 'v.column'])
    .select(['upload.file_name', 'upload.sheets', 'version.at'])
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
    .orderBy('v.version');
}

/** Everything named sources said of the figures they do not agree on, with file and cell, oldest first. */
export async function readDisputed(db: ReadDb, dialect: Dialect, filter: SayingFilter) {
  if (filter.seriesIds?.length === 0) return [];
  const keys = await disputed(db, dialect, filter);
  if (keys.length === 0) return [];
  const known = new Set(keys.map((key) => `${key.series_id}:${key.period}`));
  const rows = await selectSaid(db, filter.asOf)
    .where('v.series_id', 'in', integerList(dialect, [...new Set(keys.map((key) => key.series_id))]))
    .where('v.period', 'in', integerList(dialect, [...new Set(keys.map(({ period }) => period))]))
    .execute();
  return rows.filter((row) => known.has(`${row.series_id}:${row.period}`));
}
export type DisputedRow = Awaited<ReturnType<typeof readDisputed>>[number];

/** What was said of some series, each value with where it came from: published or from a sheet. Oldest first. */
export async function readByOrigin(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  range: { readonly from: number; readonly to: number; readonly asOf: number },
) {
  if (seriesIds.length === 0) return [];
  return selectSaid(db, range.asOf)
    .where('v.series_id', 'in', integerList(dialect, seriesIds))
    .where('v.period', '>=', range.from)
    .where('v.period', '<=', range.to)
    .execute();
}
