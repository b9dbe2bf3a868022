import type { Insertable, Updateable } from 'kysely';
import type { ChannelTable, DeliveryTable, OutboxTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertChannel(tx: Tx, channel: Insertable<ChannelTable>): Promise<void> {
  await tx.db.insertInto('channel').values(channel).execute();
}

export async function updateChannel(tx: Tx, id: string, change: Updateable<ChannelTable>): Promise<void> {
  await tx.db.updateTable('channel').set(change).where('id', '=', id).execute();
}

export async function insertMessages(tx: Tx, messages: readonly Insertable<OutboxTable>[]): Promise<void> {
  if (messages.length > 0)
    await tx.db
      .insertInto('outbox')
      .values([...messages])
      .execute();
}

/** Changes a message; false when it is not in one of these states any more. */
export async function updateMessage(
  tx: Tx,
  id: string,
  change: Updateable<OutboxTable>,
  whileIn: readonly string[],
): Promise<boolean> {
  const result = await tx.db
    .updateTable('outbox')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...whileIn])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Messages that were being sent when their process ended are to be sent. */
export async function reclaimMessages(tx: Tx, now: string): Promise<void> {
  await tx.db
    .updateTable('outbox')
    .set({ state: 'pending', next_at: now })
    .where('state', '=', 'sending')
    .execute();
}

/** What waits for a channel that is no more is given up. */
export async function dropMessages(tx: Tx, channelId: string, error: string): Promise<void> {
  await tx.db
    .updateTable('outbox')
    .set({ state: 'dead', error })
    .where('channel_id', '=', channelId)
    .where('state', 'in', ['pending', 'sending'])
    .execute();
}

export async function insertDelivery(tx: Tx, attempt: Omit<Insertable<DeliveryTable>, 'id'>): Promise<void> {
  await tx.db.insertInto('delivery').values(attempt).execute();
}
