import { listAudit } from '../db/read/audit.ts';
import { listOriginals, orphanVintages } from '../db/read/integrity.ts';
import { auditHash } from '../db/write/audit.ts';
import type { Ctx } from './context.ts';
import { sha256Of } from './files.ts';

export interface Verification {
  /** Undefined when all is well; else the first fault. */
  readonly fault: string | undefined;
  readonly auditRows: number;
  readonly originals: number;
}

type Proved = Pick<Ctx, 'store' | 'files'>;

const ROWS_A_STEP = 1000;

/** Proves the store: the audit chain unbroken, every original as it was sent, every value of a known version and upload. */
export async function verifyStore(ctx: Proved): Promise<Verification> {
  const audit = await verifyAudit(ctx);
  if (audit.fault !== undefined) return { ...audit, originals: 0 };
  const originals = await listOriginals(ctx.store.read);
  for (const { public_id: id, sha256 } of originals) {
    if (!ctx.files.has(sha256))
      return { ...audit, originals: 0, fault: `upload ${id}: original ${sha256} is gone` };
    if (sha256Of(ctx.files.read(sha256)) !== sha256) {
      return { ...audit, originals: 0, fault: `upload ${id}: original ${sha256} was changed` };
    }
  }
  const orphans = await orphanVintages(ctx.store.read);
  return {
    auditRows: audit.auditRows,
    originals: originals.length,
    fault: orphans === 0 ? undefined : `${orphans} values belong to no known version or upload`,
  };
}

async function verifyAudit(ctx: Proved): Promise<{ fault: string | undefined; auditRows: number }> {
  let previous = '';
  let after = 0;
  let auditRows = 0;
  for (;;) {
    const rows = await listAudit(ctx.store.read, after, ROWS_A_STEP);
    for (const row of rows) {
      if (row.previous_hash !== previous || row.hash !== auditHash(previous, row)) {
        return { fault: `audit row ${row.id}: the chain is broken`, auditRows };
      }
      previous = row.hash;
      after = row.id;
      auditRows += 1;
    }
    if (rows.length < ROWS_A_STEP) return { fault: undefined, auditRows };
  }
}
