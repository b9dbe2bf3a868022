import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** Names of an upload's sheets: a vintage knows only the number of the sheet it came from. */
export async function nameSheets(db: Kysely<Database>): Promise<void> {
  await db.schema
    .alterTable('upload')
    .addColumn('sheets', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();
}
