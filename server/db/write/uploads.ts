import type { Insertable } from 'kysely';
import type { UploadTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export type NewUpload = Omit<Insertable<UploadTable>, 'id'>;

/** Adds an upload; answers its key. */
export async function insertUpload(tx: Tx, upload: NewUpload): Promise<number> {
  const row = await tx.db.insertInto('upload').values(upload).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** What reading the same original again may change while the upload is staged. */
export type Restaged = Pick<
  NewUpload,
  | 'state'
  | 'encoding'
  | 'sheets'
  | 'hints'
  | 'template_id'
  | 'template_name'
  | 'recognised'
  | 'summary'
  | 'problems'
  | 'problems_total'
  | 'base_version'
  | 'plan_digest'
>;

/** Whether a row was changed: false means it is not staged any more. */
export async function restageUpload(tx: Tx, id: number, change: Restaged): Promise<boolean> {
  const result = await tx.db
    .updateTable('upload')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', ['staged', 'refused'])
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Moves an upload from one state to another; false when it was not in the first: somebody else was quicker. */
export async function moveUpload(
  tx: Tx,
  id: number,
  from: string,
  change: Partial<Pick<NewUpload, 'accepted' | 'committed_version' | 'withdrawn_version' | 'summary'>> & {
    readonly state: string;
  },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('upload')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Keeps warnings ticked before the commit; false when the upload is not staged any more. */
export async function tickUpload(tx: Tx, id: number, accepted: string): Promise<boolean> {
  return moveUpload(tx, id, 'staged', { state: 'staged', accepted });
}

/** Notes which series the upload has values of; those noted before stay. */
export async function insertUploadSeries(
  tx: Tx,
  uploadId: number,
  seriesIds: readonly number[],
): Promise<void> {
  for (let at = 0; at < seriesIds.length; at += 1000) {
    await tx.db
      .insertInto('upload_series')
      .values(seriesIds.slice(at, at + 1000).map((series) => ({ upload_id: uploadId, series_id: series })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
