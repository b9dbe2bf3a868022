import { lastAuditRow } from '../../db/read/audit.ts';
import { lastAnchor } from '../../db/read/audit-anchors.ts';
import { withTransaction } from '../../db/transaction.ts';
import { insertAnchor } from '../../db/write/audit-anchors.ts';
import type { Ctx } from '../context.ts';

export interface Anchor {
  readonly at: string;
  /** The newest row of the log then, and its hash. */
  readonly row: number;
  readonly rowHash: string;
  readonly hash: string;
}

/**
 * Notes which row of the audit log is the newest, with its hash: whoever holds a copy of the note can tell later whether
 * anything up to it was rewritten, chain and all. The note is about the log and is no row of it.
 * Missing: undefined when nothing was written since the last one.
 */
export function anchorLog(ctx: Ctx): Promise<Anchor | undefined> {
  const at = ctx.clock.now();
  return withTransaction(ctx.store, async (tx) => {
    const newest = await lastAuditRow(tx.reader);
    if (!newest || (await lastAnchor(tx.reader))?.audit_id === newest.id) return undefined;
    const { hash } = await insertAnchor(tx, { at, audit_id: newest.id, audit_hash: newest.hash });
    return { at, row: newest.id, rowHash: newest.hash, hash };
  });
}
