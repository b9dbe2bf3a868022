import type Sqlite from 'better-sqlite3';
import type { ReadDb } from './open.ts';

const handles = new WeakMap<ReadDb, Sqlite.Database>();

/** Says which handle of the driver a reader's queries run on. */
export function nameHandle(db: ReadDb, handle: Sqlite.Database): void {
  handles.set(db, handle);
}

/**
 * The driver's own handle behind a reader, for bulk reads: it sees exactly what the reader sees, inside a transaction
 * and outside. Missing: undefined on PostgreSQL.
 */
export function handleOf(db: ReadDb): Sqlite.Database | undefined {
  return handles.get(db);
}
