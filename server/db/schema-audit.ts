import type { Generated } from 'kysely';

/** Every write, append-only, hash-chained: hash = SHA-256 over the previous hash and this row. */
export interface AuditTable {
  id: Generated<number>;
  at: string;
  actor: string;
  action: string;
  /** What it was done to: `upload:ab12`. */
  subject: string;
  /** JSON. */
  detail: string;
  previous_hash: string;
  hash: string;
}

/** What the newest row of the audit log was on a day. */
export interface AuditAnchorTable {
  id: Generated<number>;
  at: string;
  audit_id: number;
  audit_hash: string;
  previous_hash: string;
  hash: string;
}
