import { sql } from 'kysely';
import { countOf } from '../dialect.ts';
import type { ReadDb } from '../open.ts';

/** Every upload's original, by its hash. */
export async function listOriginals(db: ReadDb): Promise<{ public_id: string; sha256: string }[]> {
  return db.selectFrom('upload').select(['public_id', 'sha256']).orderBy('id').execute();
}

/** How many values belong to no version or no upload: none, unless somebody wrote around us. */
export async function orphanVintages(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('vintage as v')
    .leftJoin('version', 'version.version', 'v.version')
    .leftJoin('upload', 'upload.id', 'v.upload_id')
    .select(sql<number | string>`count(*)`.as('count'))
    .where((where) => where.or([where('version.version', 'is', null), where('upload.id', 'is', null)]))
    .executeTakeFirstOrThrow();
  return countOf(row.count);
}
