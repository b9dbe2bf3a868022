import type { Insertable } from 'kysely';
import type { IdempotencyTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

/** Keeps an answer for its Idempotency-Key. */
export async function insertAnswer(tx: Tx, answer: Insertable<IdempotencyTable>): Promise<void> {
  await tx.db.insertInto('idempotency').values(answer).execute();
}
