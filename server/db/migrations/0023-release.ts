import type { Kysely } from 'kysely';
import { idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

/** Each upload's way from the commit to being public, step by step. */
export async function createRelease(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('release_step')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('upload_id', 'integer', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .execute();
  await makeAppendOnly(dialect, db, 'release_step');
  await db.schema.createIndex('release_step_upload').on('release_step').columns(['upload_id']).execute();
}
