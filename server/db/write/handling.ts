import type { Tx } from '../transaction.ts';

/** Notes how far a reader has read some ledgers. */
export async function markSeen(
  tx: Tx,
  reader: string,
  entries: readonly { readonly warningId: string; readonly eventId: number }[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += 200) {
    await tx.db
      .insertInto('warning_seen')
      .values(
        entries.slice(at, at + 200).map(({ warningId, eventId }) => ({
          reader,
          warning_id: warningId,
          event_id: eventId,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['reader', 'warning_id'])
          .doUpdateSet((update) => ({ event_id: update.ref('excluded.event_id') })),
      )
      .execute();
  }
}

export async function insertShiftNote(
  tx: Tx,
  note: { readonly at: string; readonly by: string; readonly text: string },
): Promise<void> {
  await tx.db.insertInto('shift_note').values(note).execute();
}
