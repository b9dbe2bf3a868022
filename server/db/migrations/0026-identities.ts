import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** By which name an identity provider knows an account, and sessions that still wait for a one-time code. */
export async function addIdentities(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('account').addColumn('identity', 'text').execute();
  await db.schema.alterTable('account').addColumn('identity_issuer', 'text').execute();
  await db.schema
    .alterTable('session')
    .addColumn('waits_for_code', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('account_identity')
    .unique()
    .on('account')
    .columns(['identity_issuer', 'identity'])
    .execute();
}
