import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Questions of the explorer that somebody kept. */
export async function createSavedViews(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('saved_view')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('query', 'text', (c) => c.notNull())
    .addColumn('shared', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('deleted_at', 'text')
    .execute();
  await db.schema.createIndex('saved_view_owner').on('saved_view').columns(['created_by', 'name']).execute();
}
