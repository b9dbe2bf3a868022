import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';

/** The largest number a version may bear in either database: as of it, everything is known. */
export const LAST_VERSION = 2 ** 31 - 1;

export interface VersionRow {
  readonly version: number;
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly reason: string | null;
}

/** The newest version of the statistics; 0 before anything was committed. */
export async function latestVersion(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('version')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** The version that stood at an instant: the highest not recorded after it; 0 when none was. */
export async function versionAt(db: ReadDb, instant: string): Promise<number> {
  const row = await db
    .selectFrom('version')
    .select('version')
    .where('at', '<=', instant)
    .orderBy('at', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? 0;
}

export async function findVersion(db: ReadDb, version: number): Promise<VersionRow | undefined> {
  return db
    .selectFrom('version')
    .select(['version', 'at', 'kind', 'actor', 'reason'])
    .where('version', '=', version)
    .executeTakeFirst();
}

/** When each of these versions was recorded. */
export async function versionInstants(
  db: ReadDb,
  versions: readonly number[],
  dialect: Dialect,
): Promise<Map<number, string>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom('version')
    .select(['version', 'at'])
    .where('version', 'in', integerList(dialect, versions))
    .execute();
  return new Map(rows.map(({ version, at }) => [version, at]));
}

/** Grows with every write of any kind: equal revisions mean nothing at all has changed. */
export async function readRevision(db: ReadDb): Promise<number> {
  const row = await db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? 0;
}
