import { noteRows, vintageRows } from '../db/read/integrity.ts';
import type { ReadDb } from '../db/open.ts';
import { createValuesDigest, type ValuesDigest } from '../db/write/values-digest.ts';

/**
 * Proves the values of every version against the digest its audit row keeps; answers the first fault.
 * `kept` holds the digests by version, undefined for a version written before digests were kept.
 */
export async function verifyValues(
  db: ReadDb,
  kept: ReadonlyMap<number, string | undefined>,
): Promise<string | undefined> {
  const digests = new Map<number, ValuesDigest>();
  for (const [version, digest] of kept) if (digest !== undefined) digests.set(version, createValuesDigest());
  for await (const page of vintageRows(db)) {
    for (const row of page) {
      if (!kept.has(row.version)) return `version ${row.version}: its values came by no commit`;
      digests.get(row.version)?.addValue(row);
    }
  }
  for await (const page of noteRows(db)) {
    for (const row of page) digests.get(row.version)?.addNote(row);
  }
  for (const [version, digest] of digests) {
    if (digest.hex() !== kept.get(version))
      return `version ${version}: its values are not those that were committed`;
  }
  return undefined;
}
