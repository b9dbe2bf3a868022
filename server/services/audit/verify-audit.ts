import { listAudit, type AuditRow } from '../../db/read/audit.ts';
import { listAnchors, type AuditAnchorRow } from '../../db/read/audit-anchors.ts';
import type { ReadDb } from '../../db/open.ts';
import { auditHash } from '../../db/write/audit.ts';
import { anchorHash } from '../../db/write/audit-anchors.ts';

export interface ProvedAudit {
  /** The first fault. Missing: undefined when all is well. */
  readonly fault: string | undefined;
  readonly auditRows: number;
  readonly anchors: number;
  /** The digest of the values of each version that a commit or withdrawal wrote; older rows keep none. */
  readonly kept: ReadonlyMap<number, string | undefined>;
}

const ROWS_A_STEP = 1000;

/** Proves the audit log row by row, and that each anchor names a row as it is. */
export async function verifyAudit(db: ReadDb): Promise<ProvedAudit> {
  const anchors = await listAnchors(db);
  const unseen = new Map(anchors.map((anchor) => [anchor.audit_id, anchor]));
  const kept = new Map<number, string | undefined>();
  let last: AuditRow | undefined;
  let auditRows = 0;
  const proved = (fault?: string): ProvedAudit => ({ fault, auditRows, anchors: anchors.length, kept });
  for (;;) {
    const rows = await listAudit(db, last?.id ?? 0, ROWS_A_STEP);
    for (const row of rows) {
      const previous = last?.hash ?? '';
      if (row.previous_hash !== previous || row.hash !== auditHash(previous, row)) {
        return proved(`audit row ${row.id}: the chain is broken`);
      }
      const anchor = unseen.get(row.id);
      if (anchor && anchor.audit_hash !== row.hash) {
        return proved(`audit row ${row.id}: it is not the one that was anchored at ${anchor.at}`);
      }
      unseen.delete(row.id);
      if (WRITES_VALUES.has(row.action)) keepDigest(kept, row.detail);
      last = row;
      auditRows += 1;
    }
    if (rows.length < ROWS_A_STEP) return proved(faultOfAnchors(anchors, unseen));
  }
}

function faultOfAnchors(
  anchors: readonly AuditAnchorRow[],
  unseen: ReadonlyMap<number, AuditAnchorRow>,
): string | undefined {
  let previous = '';
  for (const anchor of anchors) {
    if (anchor.previous_hash !== previous || anchor.hash !== anchorHash(previous, anchor)) {
      return `anchor ${anchor.id}: the chain of anchors is broken`;
    }
    previous = anchor.hash;
  }
  const [gone] = unseen.values();
  return gone && `audit row ${gone.audit_id}: it was anchored at ${gone.at} and is gone`;
}

const WRITES_VALUES = new Set(['upload.commit', 'upload.withdraw']);

function keepDigest(kept: Map<number, string | undefined>, detail: string): void {
  // Written by recordAudit, its hash proved; a commit that changed nothing names the version before it, and no digest.
  const { version, values } = JSON.parse(detail) as { version: number; values?: string };
  if (values !== undefined || !kept.has(version)) kept.set(version, values);
}
