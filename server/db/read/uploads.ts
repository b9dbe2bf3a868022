import { sql, type Selectable } from 'kysely';
import { countOf, integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import type { UploadTable } from '../schema.ts';

export type UploadRow = Selectable<UploadTable>;

export async function findUpload(db: ReadDb, publicId: string): Promise<UploadRow | undefined> {
  return db.selectFrom('upload').selectAll().where('public_id', '=', publicId).executeTakeFirst();
}

/** Newest first; `before` is the id to go on from. */
export async function listUploads(
  db: ReadDb,
  options: {
    readonly limit: number;
    readonly before?: number | undefined;
    readonly state?: string | undefined;
    /** Who sent them; everybody when not told. */
    readonly by?: string | undefined;
  },
): Promise<{ rows: UploadRow[]; total: number }> {
  let query = db.selectFrom('upload').selectAll();
  let count = db.selectFrom('upload').select(sql<number | string>`count(*)`.as('count'));
  if (options.state !== undefined) {
    query = query.where('state', '=', options.state);
    count = count.where('state', '=', options.state);
  }
  if (options.by !== undefined) {
    query = query.where('created_by', '=', options.by);
    count = count.where('created_by', '=', options.by);
  }
  if (options.before !== undefined) query = query.where('id', '<', options.before);
  const rows = await query.orderBy('id', 'desc').limit(options.limit).execute();
  const { count: total } = await count.executeTakeFirstOrThrow();
  return { rows, total: countOf(total) };
}

/** The newest committed upload of the same bytes, if any. */
export async function findCommittedTwin(db: ReadDb, sha256: string): Promise<UploadRow | undefined> {
  return db
    .selectFrom('upload')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('state', '=', 'committed')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** File name, origin and public id of some uploads, by internal id. */
export async function uploadsById(
  db: ReadDb,
  dialect: Dialect,
  ids: readonly number[],
): Promise<Map<number, Pick<UploadRow, 'id' | 'public_id' | 'file_name' | 'origin' | 'created_at'>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('upload')
    .select(['id', 'public_id', 'file_name', 'origin', 'created_at'])
    .where('id', 'in', integerList(dialect, ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every committed upload, in the order they were committed. */
export async function committedUploads(db: ReadDb): Promise<UploadRow[]> {
  return db
    .selectFrom('upload')
    .selectAll()
    .where('state', '=', 'committed')
    .orderBy('committed_version')
    .orderBy('id')
    .execute();
}

/** How many cells committed uploads still hold back, from their summaries. */
export async function committedSummaries(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('upload').select('summary').where('state', '=', 'committed').execute();
  return rows.map(({ summary }) => summary);
}

/** Whether any made-up data of the demo is among the committed uploads. */
export async function hasSampleData(db: ReadDb): Promise<boolean> {
  const row = await db
    .selectFrom('upload')
    .select('id')
    .where('origin', '=', 'sample')
    .where('state', '=', 'committed')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
