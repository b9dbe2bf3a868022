import { sql, type RawBuilder } from 'kysely';
import type { Store } from '#server/db/open.ts';

/** Runs a statement that the table's triggers would refuse, as somebody who has the database could. */
export async function unguarded(
  { dialect, write }: Store,
  statement: RawBuilder<unknown>,
  table = 'audit',
): Promise<void> {
  if (dialect === 'postgres') {
    await sql`alter table ${sql.table(table)} disable trigger user`.execute(write);
    await statement.execute(write);
    await sql`alter table ${sql.table(table)} enable trigger user`.execute(write);
    return;
  }
  await sql`drop trigger if exists ${sql.ref(`${table}_no_update`)}`.execute(write);
  await sql`drop trigger if exists ${sql.ref(`${table}_no_delete`)}`.execute(write);
  await statement.execute(write);
}
