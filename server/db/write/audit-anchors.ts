import { createHash } from 'node:crypto';
import { lastAnchor, type AuditAnchorRow } from '../read/audit-anchors.ts';
import type { Tx } from '../transaction.ts';

export type Anchored = Pick<AuditAnchorRow, 'at' | 'audit_id' | 'audit_hash'>;

/** The hash an anchor must have, given the one before: SHA-256 over both. The first follows the empty text. */
export function anchorHash(previous: string, { at, audit_id, audit_hash }: Anchored): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, at, audit_id, audit_hash]))
    .digest('hex');
}

/** Adds an anchor to the chain of anchors. */
export async function insertAnchor(tx: Tx, anchored: Anchored): Promise<Omit<AuditAnchorRow, 'id'>> {
  const previous = (await lastAnchor(tx.reader))?.hash ?? '';
  const row = { ...anchored, previous_hash: previous, hash: anchorHash(previous, anchored) };
  await tx.db.insertInto('audit_anchor').values(row).execute();
  return row;
}
