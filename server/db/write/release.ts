import type { Insertable } from 'kysely';
import type { ReleaseStepTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertReleaseStep(tx: Tx, step: Insertable<ReleaseStepTable>): Promise<void> {
  await tx.db.insertInto('release_step').values(step).execute();
}
