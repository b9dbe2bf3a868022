import type { Insertable, Updateable } from 'kysely';
import type { ReportTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertReport(tx: Tx, report: Insertable<ReportTable>): Promise<void> {
  await tx.db.insertInto('report').values(report).execute();
}

/** Changes a draft; false when it has been issued: then nothing changes any more. */
export async function updateDraft(tx: Tx, id: string, change: Updateable<ReportTable>): Promise<boolean> {
  const result = await tx.db
    .updateTable('report')
    .set(change)
    .where('id', '=', id)
    .where('issued_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
