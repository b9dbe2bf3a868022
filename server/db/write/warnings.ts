import type { Insertable, Updateable } from 'kysely';
import type { WarningEventTable, WarningTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export type NewWarning = Insertable<WarningTable>;

/** Adds episodes. */
export async function insertWarnings(tx: Tx, warnings: readonly NewWarning[]): Promise<void> {
  for (let at = 0; at < warnings.length; at += 100) {
    await tx.db
      .insertInto('warning')
      .values(warnings.slice(at, at + 100))
      .execute();
  }
}

export type WarningChange = Updateable<WarningTable>;

/** Changes an episode; false when it is not in one of these states any more. */
export async function updateWarning(
  tx: Tx,
  id: string,
  change: WarningChange,
  whileIn: readonly string[],
): Promise<boolean> {
  const result = await tx.db
    .updateTable('warning')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...whileIn])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export type NewWarningEvent = Omit<Insertable<WarningEventTable>, 'id'>;

/** Adds to the episodes' ledger, in order. */
export async function insertWarningEvents(tx: Tx, events: readonly NewWarningEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += 200) {
    await tx.db
      .insertInto('warning_event')
      .values(events.slice(at, at + 200))
      .execute();
  }
}
