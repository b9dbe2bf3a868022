import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Corrections of readings kept for the next sheets of their source, and which one an upload was read by. */
export async function createReadingTemplates(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('reading_template')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('hints', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('deleted_at', 'text')
    .addColumn('deleted_by', 'text')
    .execute();
  await db.schema
    .createIndex('reading_template_fingerprint')
    .on('reading_template')
    .column('fingerprint')
    .execute();
  await db.schema.alterTable('upload').addColumn('template_id', 'text').execute();
  await db.schema.alterTable('upload').addColumn('template_name', 'text').execute();
}
