import type { Kysely } from 'kysely';
import { idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

/** What a bureau chose about who checks whom, and changes of rules that wait for somebody else. */
export async function createTrust(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('trust_setting')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute();
  await makeAppendOnly(dialect, db, 'trust_setting');
  await db.schema
    .createTable('rule_proposal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('rule', 'text')
    .addColumn('base_version', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('proposed_at', 'text', (c) => c.notNull())
    .addColumn('proposed_by', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute();
  // Who made a thing is read from the log of it.
  await db.schema.createIndex('audit_subject').on('audit').columns(['subject']).execute();
}
