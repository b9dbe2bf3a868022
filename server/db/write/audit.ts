import { createHash } from 'node:crypto';
import { lastAuditHash } from '../read/audit.ts';
import type { Tx } from '../transaction.ts';

export interface AuditEntry {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  /** What it was done to: `upload:ab12`. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The hash a row must have, given the one before: SHA-256 over both. The first row follows the empty text. */
export function auditHash(
  previous: string,
  row: {
    readonly at: string;
    readonly actor: string;
    readonly action: string;
    readonly subject: string;
    readonly detail: string;
  },
): string {
  const text = JSON.stringify([previous, row.at, row.actor, row.action, row.subject, row.detail]);
  return createHash('sha256').update(text).digest('hex');
}

/** Adds a row to the chain. Every write verb calls it in its own transaction. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const row = {
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: entry.subject,
    detail: JSON.stringify(entry.detail),
  };
  const previous = await lastAuditHash(tx.reader);
  await tx.db
    .insertInto('audit')
    .values({ ...row, previous_hash: previous, hash: auditHash(previous, row) })
    .execute();
}
