import type { Insertable } from 'kysely';
import type {
  ReturnDecisionTable,
  ReturnEvidenceTable,
  SlipEventTable,
  SlipTable,
  TaskReturnTable,
} from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertReturn(tx: Tx, row: Omit<Insertable<TaskReturnTable>, 'id'>): Promise<void> {
  await tx.db.insertInto('task_return').values(row).execute();
}

export async function insertDecision(
  tx: Tx,
  row: Omit<Insertable<ReturnDecisionTable>, 'id'>,
): Promise<void> {
  await tx.db.insertInto('return_decision').values(row).execute();
}

/** Answers the new file’s key. */
export async function insertEvidence(
  tx: Tx,
  row: Omit<Insertable<ReturnEvidenceTable>, 'id'>,
): Promise<number> {
  const { id } = await tx.db
    .insertInto('return_evidence')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Answers the new slip's key. */
export async function insertSlip(tx: Tx, row: Omit<Insertable<SlipTable>, 'id'>): Promise<number> {
  const { id } = await tx.db.insertInto('slip').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function insertSlipEvent(tx: Tx, row: Omit<Insertable<SlipEventTable>, 'id'>): Promise<void> {
  await tx.db.insertInto('slip_event').values(row).execute();
}
