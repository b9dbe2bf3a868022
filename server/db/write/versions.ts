import { findVersion, latestVersion } from '../read/versions.ts';
import type { Tx } from '../transaction.ts';

/**
 * The next version of the statistics. Its instant is never before the last one's, whatever the clock did, so
 * that "as known on a date" has one answer.
 */
export async function insertVersion(
  tx: Tx,
  entry: {
    readonly at: string;
    readonly kind: 'pack' | 'commit' | 'withdraw' | 'target';
    readonly uploadId: number | null;
    readonly actor: string;
    readonly reason: string | null;
  },
): Promise<{ readonly version: number; readonly at: string }> {
  const last = await latestVersion(tx.reader);
  const lastAt = (await findVersion(tx.reader, last))?.at ?? '';
  const row = {
    version: last + 1,
    at: entry.at > lastAt ? entry.at : lastAt,
    kind: entry.kind,
    upload_id: entry.uploadId,
    actor: entry.actor,
    reason: entry.reason,
  };
  await tx.db.insertInto('version').values(row).execute();
  return { version: row.version, at: row.at };
}
