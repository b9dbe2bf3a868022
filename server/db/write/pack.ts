import type { Insertable } from 'kysely';
import type { PackTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertPack(tx: Tx, pack: Insertable<PackTable>): Promise<void> {
  await tx.db.insertInto('pack').values(pack).execute();
}
