import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** What a report is about beyond its period and region: the warning of an episode record. */
export async function nameSubjects(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('report').addColumn('subject', 'text').execute();
}
