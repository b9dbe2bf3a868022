import type { Kysely } from 'kysely';
import { idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

/** Entries of the notice’s registers, each version a row of its own: nothing is changed, nothing deleted. */
export async function createRegisters(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('register_entry')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('register', 'text', (c) => c.notNull())
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('kept', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addUniqueConstraint('register_entry_number', ['entry', 'number'])
    .execute();
  await db.schema.createIndex('register_entry_register').on('register_entry').column('register').execute();
  await makeAppendOnly(dialect, db, 'register_entry');
}
