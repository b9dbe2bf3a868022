import type { Insertable } from 'kysely';
import type { IdempotencyTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

/** The status of what was written, and its answer not kept yet. */
export const NO_ANSWER_YET = 0;

/** Notes with a write that its Idempotency-Key is used up; the answer follows. */
export async function noteWritten(
  tx: Tx,
  of: Pick<Insertable<IdempotencyTable>, 'key' | 'route' | 'request_hash' | 'at'>,
): Promise<void> {
  await tx.db
    .insertInto('idempotency')
    .values({ ...of, status: NO_ANSWER_YET, body: '' })
    .execute();
}

/** Keeps an answer for its Idempotency-Key. */
export async function keepAnswer(tx: Tx, answer: Insertable<IdempotencyTable>): Promise<void> {
  const { status, body } = answer;
  await tx.db
    .insertInto('idempotency')
    .values(answer)
    .onConflict((taken) => taken.columns(['key', 'route']).doUpdateSet({ status, body }))
    .execute();
}
