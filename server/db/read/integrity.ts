import { sql } from 'kysely';
import { countOf } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import type { VintageNoteTable, VintageTable } from '../schema.ts';
import { tableRows } from '../whole-tables.ts';

/** Every upload's original and every file added to a return, by its hash. */
export async function listOriginals(db: ReadDb): Promise<{ of: string; sha256: string }[]> {
  const uploads = await db.selectFrom('upload').select(['public_id', 'sha256']).orderBy('id').execute();
  const evidence = await db
    .selectFrom('return_evidence')
    .select(['task', 'period', 'sha256'])
    .orderBy('id')
    .execute();
  return [
    ...uploads.map(({ public_id: id, sha256 }) => ({ of: `upload ${id}`, sha256 })),
    ...evidence.map(({ task, period, sha256 }) => ({ of: `return ${task}/${period}`, sha256 })),
  ];
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

/** Every value ever written, by series, period, version, some at a time. */
export function vintageRows(db: ReadDb): AsyncGenerator<readonly VintageTable[]> {
  // The columns are what the schema declares of this table.
  return tableRows(db, 'vintage') as never;
}

/** Every note, in the same order. */
export function noteRows(db: ReadDb): AsyncGenerator<readonly VintageNoteTable[]> {
  return tableRows(db, 'vintage_note') as never;
}
