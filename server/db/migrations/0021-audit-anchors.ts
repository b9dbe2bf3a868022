import type { Kysely } from 'kysely';
import { idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

/** Anchors of the audit log: on a day its newest row was this one. Each is chained to the one before. */
export async function createAuditAnchors(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('audit_anchor')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('audit_id', 'integer', (c) => c.notNull())
    .addColumn('audit_hash', 'text', (c) => c.notNull())
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  await makeAppendOnly(dialect, db, 'audit_anchor');
}
