import { sql } from 'kysely';
import { analyse } from './dialect.ts';
import { MIGRATIONS, type Migration } from './migrations/list.ts';
import type { Store } from './open.ts';
import { withTransaction } from './transaction.ts';

/**
 * Brings the schema up to the newest, each migration in a transaction of its own with the note that it ran.
 * Answers the names that ran now. Errors: a failing migration leaves nothing of itself behind and is thrown on.
 */
export async function migrate(
  store: Store,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<string[]> {
  await sql`create table if not exists migration (name text primary key, at text not null)`.execute(
    store.write,
  );
  const ran: string[] = [];
  for (const { name, up } of migrations) {
    const done = await withTransaction(store, async ({ db, dialect }) => {
      const known = await sql`select name from migration where name = ${name}`.execute(db);
      if (known.rows.length > 0) return false;
      await up(db, dialect);
      await sql`insert into migration (name, at) values (${name}, ${new Date().toISOString()})`.execute(db);
      return true;
    });
    if (done) ran.push(name);
  }
  if (ran.length > 0) await analyse(store.dialect, store.write);
  return ran;
}
