import type { Kysely } from 'kysely';
import { idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

/** Files a unit adds to its return as evidence: the bytes lie with the originals, here stands which they are. */
export async function createEvidence(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('return_evidence')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('task', 'integer', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('return_evidence_task')
    .on('return_evidence')
    .columns(['task', 'period'])
    .execute();
  await makeAppendOnly(dialect, db, 'return_evidence');
}
