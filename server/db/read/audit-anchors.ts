import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { AuditAnchorTable } from '../schema.ts';

export type AuditAnchorRow = Selectable<AuditAnchorTable>;

/** Every anchor, oldest first: one a day at most. */
export async function listAnchors(db: ReadDb): Promise<AuditAnchorRow[]> {
  return db.selectFrom('audit_anchor').selectAll().orderBy('id').execute();
}

/** Missing: undefined before the first. */
export async function lastAnchor(db: ReadDb): Promise<AuditAnchorRow | undefined> {
  return db.selectFrom('audit_anchor').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
}
