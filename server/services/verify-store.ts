import { listOriginals, orphanVintages } from '../db/read/integrity.ts';
import type { ReadDb } from '../db/open.ts';
import { withSnapshot } from '../db/snapshot.ts';
import { verifyAudit } from './audit/verify-audit.ts';
import type { Ctx } from './context.ts';
import { sha256Of } from './files.ts';
import { verifyValues } from './verify-values.ts';

export interface Verification {
  /** Undefined when all is well; else the first fault. */
  readonly fault: string | undefined;
  readonly auditRows: number;
  readonly anchors: number;
  readonly originals: number;
}

type Proved = Pick<Ctx, 'store' | 'files'>;

/**
 * Proves the store as it is at one moment: the audit chain unbroken and as it was anchored, every original as it
 * was sent, every value of a known version and upload and as the audit says it was committed.
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
  for (const { of, sha256 } of originals) {
    if (!files.has(sha256)) return `${of}: original ${sha256} is gone`;
    if (sha256Of(files.read(sha256)) !== sha256) return `${of}: original ${sha256} was changed`;
  }
  return undefined;
}

async function orphanFault(db: ReadDb): Promise<string | undefined> {
  const orphans = await orphanVintages(db);
  return orphans === 0 ? undefined : `${orphans} values belong to no known version or upload`;
}
