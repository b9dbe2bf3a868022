import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Whom of the call list a line of an episode's ledger is about, and by what means it was told. */
export async function nameTold(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('warning_event').addColumn('contact', 'text').execute();
  await db.schema.alterTable('warning_event').addColumn('means', 'text').execute();
}
