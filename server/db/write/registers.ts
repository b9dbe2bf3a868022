import type { Insertable } from 'kysely';
import type { RegisterEntryTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertEntryVersion(
  tx: Tx,
  row: Omit<Insertable<RegisterEntryTable>, 'id'>,
): Promise<void> {
  await tx.db.insertInto('register_entry').values(row).execute();
}
