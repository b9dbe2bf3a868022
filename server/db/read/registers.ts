import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { RegisterEntryTable } from '../schema.ts';

export type RegisterEntryRow = Selectable<RegisterEntryTable>;

/** Every version of a register’s entries written up to an instant, in the order they came. */
export async function listEntryVersions(
  db: ReadDb,
  register: string,
  until: string,
): Promise<RegisterEntryRow[]> {
  return db
    .selectFrom('register_entry')
    .selectAll()
    .where('register', '=', register)
    .where('at', '<=', until)
    .orderBy('id')
    .execute();
}

/** Every version of one entry, the first one first. */
export async function versionsOfEntry(db: ReadDb, entry: string): Promise<RegisterEntryRow[]> {
  return db.selectFrom('register_entry').selectAll().where('entry', '=', entry).orderBy('number').execute();
}

/** How many versions of entries a register has: 0 for one that nobody uses. */
export async function usedRegisters(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('register_entry').select('register').distinct().execute();
  return new Set(rows.map(({ register }) => register));
}
