import type { Kysely } from 'kysely';
import { idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

/** Closings that wait for sign-off, what each reader has seen, silences, notes of the shift log. */
export async function addHandling(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  for (const column of ['closing_by', 'closing_at', 'closing_reason']) {
    await db.schema.alterTable('warning').addColumn(column, 'text').execute();
  }
  await db.schema
    .createTable('warning_seen')
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('warning_id', 'text', (c) => c.notNull().references('warning.id'))
    .addColumn('event_id', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('warning_seen_key', ['reader', 'warning_id'])
    .execute();
  await db.schema
    .createTable('silence')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('rule', 'text')
    .addColumn('indicator', 'text')
    .addColumn('region', 'text')
    .addColumn('up_to', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .addColumn('end_reason', 'text')
    .addColumn('told', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('silence_end').on('silence').column('ends_at').execute();
  await db.schema
    .createTable('shift_note')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute();
  await makeAppendOnly(dialect, db, 'shift_note');
  // A shift is read by time.
  await db.schema.createIndex('warning_event_at').on('warning_event').column('at').execute();
}
