import { sql } from 'kysely';
import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import { LAST_VERSION } from './versions.ts';

/** One value ever said, as small as rules need it. */
export interface SaidRow {
  readonly series_id: number;
  readonly period: number;
  readonly version: number;
  readonly value: number | null;
  readonly missing: number;
}

/** Everything ever said of some series, in the order it was said. */
export async function readSaid(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
): Promise<SaidRow[]> {
  if (seriesIds.length === 0) return [];
  return db
    .selectFrom('vintage')
    .select(['series_id', 'period', 'version', 'value', 'missing'])
    .where('series_id', 'in', integerList(dialect, seriesIds))
    .orderBy('version')
    .orderBy('series_id')
    .orderBy('period')
    .execute();
}

/** The figures of the year before, as comparable, that came with values that stand, or stood in a version. */
export async function readComparablePriors(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  version = Infinity,
): Promise<{ series_id: number; period: number; prior: number }[]> {
  if (seriesIds.length === 0) return [];
  const latest = Math.min(version, LAST_VERSION);
  const rows = await db
    .selectFrom('vintage_note as n')
    .select(['n.series_id', 'n.period', 'n.comparable_prior'])
    .where('n.series_id', 'in', integerList(dialect, seriesIds))
    .where('n.comparable_prior', 'is not', null)
    .where('n.version', '<=', latest)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('vintage as later')
            .select('later.version')
            .whereRef('later.series_id', '=', 'n.series_id')
            .whereRef('later.period', '=', 'n.period')
            .whereRef('later.version', '>', 'n.version')
            .where('later.version', '<=', latest),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ comparable_prior: prior, ...row }) => (prior === null ? [] : [{ ...row, prior }]));
}

/** The instant at which offices first reported any of some series. Missing: undefined when they never did. */
export async function firstReportAt(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
): Promise<string | undefined> {
  if (seriesIds.length === 0) return undefined;
  const row = await db
    .selectFrom('vintage as v')
    .innerJoin('version', 'version.version', 'v.version')
    .innerJoin('upload', 'upload.id', 'v.upload_id')
    .select(sql<string | null>`min(version.at)`.as('at'))
    .where('v.series_id', 'in', integerList(dialect, seriesIds))
    .where('upload.origin', '=', 'reported')
    .where('v.value', 'is not', null)
    .executeTakeFirst();
  return row?.at ?? undefined;
}
