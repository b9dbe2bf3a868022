import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** A password that somebody else gave is good for one thing: to be changed. */
export async function addFirstPasswords(db: Kysely<Database>): Promise<void> {
  await db.schema
    .alterTable('account')
    .addColumn('must_change', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
