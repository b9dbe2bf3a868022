import type { Insertable, Updateable } from 'kysely';
import type { SilenceTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertSilence(tx: Tx, silence: Insertable<SilenceTable>): Promise<void> {
  await tx.db.insertInto('silence').values(silence).execute();
}

export async function updateSilence(tx: Tx, id: string, change: Updateable<SilenceTable>): Promise<void> {
  await tx.db.updateTable('silence').set(change).where('id', '=', id).execute();
}
