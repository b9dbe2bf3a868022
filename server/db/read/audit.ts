import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { AuditTable } from '../schema.ts';

export type AuditRow = Selectable<AuditTable>;

/** The rows after an id, oldest first. */
export async function listAudit(db: ReadDb, after: number, limit: number): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute();
}

export async function lastAuditHash(db: ReadDb): Promise<string> {
  const row = await db.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.hash ?? '';
}
