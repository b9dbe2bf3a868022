import { sql, type Selectable } from 'kysely';
import { countOf } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import type { AuditTable } from '../schema.ts';

export type AuditRow = Selectable<AuditTable>;

/** The rows after an id, oldest first. */
export async function listAudit(db: ReadDb, after: number, limit: number): Promise<AuditRow[]> {
  return db.selectFrom('audit').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute();
}

/** The newest row. Missing: undefined before the first. */
export async function lastAuditRow(db: ReadDb): Promise<Pick<AuditRow, 'id' | 'hash'> | undefined> {
  return db.selectFrom('audit').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst();
}

export async function lastAuditHash(db: ReadDb): Promise<string> {
  return (await lastAuditRow(db))?.hash ?? '';
}

export interface AuditFilter {
  readonly actor?: string | undefined;
  /** Whole, or its first part. */
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  /** Civil days, UTC, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The rows a filter names, newest first; `before` is the id to go on from. */
export async function findAudit(
  db: ReadDb,
  { actor, action, subject, from, to }: AuditFilter,
  { limit, before }: { readonly limit: number; readonly before: number | undefined },
): Promise<{ rows: AuditRow[]; total: number }> {
  let query = db.selectFrom('audit');
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (action !== undefined) {
    query = query.where((of) =>
      of.or([of('action', '=', action), of(sql`substr(action, 1, ${action.length + 1})`, '=', `${action}.`)]),
    );
  }
  if (from !== undefined) query = query.where('at', '>=', from);
  // An instant of the day itself sorts before the day with a letter behind it.
  if (to !== undefined) query = query.where('at', '<', `${to}U`);
  const { count } = await query.select(sql<number | string>`count(*)`.as('count')).executeTakeFirstOrThrow();
  const page = before === undefined ? query : query.where('id', '<', before);
  const rows = await page.selectAll().orderBy('id', 'desc').limit(limit).execute();
  return { rows, total: countOf(count) };
}
