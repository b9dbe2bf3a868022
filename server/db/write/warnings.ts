import { sql, type Insertable, type Updateable } from 'kysely';
import { KNOWN_COLUMNS, type WarningEventTable, type WarningTable } from '../schema.ts';
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

const IDS_A_STATEMENT = 500;

/** Keeps how some warnings are from this instant on; called after every write of them, in its transaction. */
export async function keepKnown(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  for (let from = 0; from < ids.length; from += IDS_A_STATEMENT) {
    await tx.db
      .insertInto('warning_known')
      .columns(['warning_id', 'at', ...KNOWN_COLUMNS])
      .expression((from_) =>
        from_
          .selectFrom('warning')
          .select(['id', sql<string>`${at}`.as('at'), ...KNOWN_COLUMNS])
          .where('id', 'in', ids.slice(from, from + IDS_A_STATEMENT))
          .orderBy('id'),
      )
      .execute();
  }
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
