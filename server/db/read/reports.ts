import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { ReportTable } from '../schema.ts';

export type ReportRow = Selectable<ReportTable>;

/** Every report without its document, the newest first. */
export async function listReports(db: ReadDb): Promise<ReportRow[]> {
  const rows = await db
    .selectFrom('report')
    .select([
      ...([
        'id',
        'kind',
        'period',
        'region',
        'subject',
        'title',
        'blocks',
        'tokens',
        'edited',
        'number',
      ] as const),
      ...(['created_at', 'created_by', 'updated_at', 'issued_at', 'issued_by', 'sha256'] as const),
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, document: null }));
}

export async function findReport(db: ReadDb, id: string): Promise<ReportRow | undefined> {
  return db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
}
