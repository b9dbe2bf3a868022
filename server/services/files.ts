import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** The originals as they were sent, byte for byte, each under its own SHA-256. */
export interface FileStore {
  /** Keeps the bytes; keeping the same bytes twice keeps them once. Answers their SHA-256. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Errors: throws when the original is gone. */
  read(sha256: string): Uint8Array;
  has(sha256: string): boolean;
}

export function openFileStore(folder: string): FileStore {
  mkdirSync(folder, { recursive: true });
  const pathOf = (sha256: string): string => join(folder, sha256);
  return {
    keep: async (bytes) => {
      const sha256 = sha256Of(bytes);
      if (!existsSync(pathOf(sha256))) await writeWhole(pathOf(sha256), bytes);
      return sha256;
    },
    read: (sha256) => readFileSync(pathOf(sha256)),
    has: (sha256) => existsSync(pathOf(sha256)),
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// Written beside, flushed, then renamed: a crash leaves either the whole original or none.
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  const handle = await open(beside, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  renameSync(beside, path);
}
