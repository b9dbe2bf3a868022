import { listAudit } from '../db/read/audit.ts';
import { listOriginals, orphanVintages } from '../db/read/integrity.ts';
import type { ReadDb } from '../db/open.ts';
import { withSnapshot } from '../db/snapshot.ts';
import { auditHash } from '../db/write/audit.ts';
import type { Ctx } from './context.ts';
import { sha256Of } from './files.ts';
import { verifyValues } from './verify-values.ts';

export interface Verification {
  /** Undefined when all is well; else the first fault. */
  readonly fault: string | undefined;
  readonly auditRows: number;
  readonly originals: number;
}

type Proved = Pick<Ctx, 'store' | 'files'>;

const ROWS_A_STEP = 1000;

/**
 * Proves the store as it is at one moment: the audit chain unbroken, every original as it was sent, every value of a
 * known version and upload and as the audit says it was committed.
 */
export function verifyStore({ store, files }: Proved): Promise<Verification> {
  return withSnapshot(store, async (db) => {
    const { kept, ...audit } = await verifyAudit(db);
    if (audit.fault !== undefined) return { ...audit, originals: 0 };
    const originals = await listOriginals(db);
    const fault =
      faultOfOriginals(files, originals) ?? (await orphanFault(db)) ?? (await verifyValues(db, kept));
    return { ...audit, originals: originals.length, fault };
  });
}

function faultOfOriginals(
  files: Proved['files'],
  originals: Awaited<ReturnType<typeof listOriginals>>,
): string | undefined {
  for (const { public_id: id, sha256 } of originals) {
    if (!files.has(sha256)) return `upload ${id}: original ${sha256} is gone`;
    if (sha256Of(files.read(sha256)) !== sha256) return `upload ${id}: original ${sha256} was changed`;
  }
  return undefined;
}

async function orphanFault(db: ReadDb): Promise<string | undefined> {
  const orphans = await orphanVintages(db);
  return orphans === 0 ? undefined : `${orphans} values belong to no known version or upload`;
}

interface ProvedAudit {
  readonly fault: string | undefined;
  readonly auditRows: number;
  /** The digest of the values of each version that a commit or withdrawal wrote; older rows keep none. */
  readonly kept: ReadonlyMap<number, string | undefined>;
}

async function verifyAudit(db: ReadDb): Promise<ProvedAudit> {
  const kept = new Map<number, string | undefined>();
  let previous = '';
  let after = 0;
  let auditRows = 0;
  for (;;) {
    const rows = await listAudit(db, after, ROWS_A_STEP);
    for (const row of rows) {
      if (row.previous_hash !== previous || row.hash !== auditHash(previous, row)) {
        return { fault: `audit row ${row.id}: the chain is broken`, auditRows, kept };
      }
      if (WRITES_VALUES.has(row.action)) keepDigest(kept, row.detail);
      previous = row.hash;
      after = row.id;
      auditRows += 1;
    }
    if (rows.length < ROWS_A_STEP) return { fault: undefined, auditRows, kept };
  }
}

const WRITES_VALUES = new Set(['upload.commit', 'upload.withdraw']);

function keepDigest(kept: Map<number, string | undefined>, detail: string): void {
  // Written by recordAudit, its hash proved; a commit that changed nothing names the version before it, and no digest.
  const { version, values } = JSON.parse(detail) as { version: number; values?: string };
  if (values !== undefined || !kept.has(version)) kept.set(version, values);
}
