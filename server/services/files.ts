import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** The originals as they were sent, byte for byte, each under its own SHA-256. */
export interface FileStore {
  /** Keeps the bytes; keeping the same bytes twice keeps them once. Answers their SHA-256. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The same for a file of this machine, never held whole. Errors: what the system says of a file it cannot read. */
  keepFile(path: string): Promise<{ readonly sha256: string; readonly size: number }>;
  /** Errors: throws when the original is gone. */
  read(sha256: string): Uint8Array;
  has(sha256: string): boolean;
  /** Where the original lies, to be read and never written. */
  pathOf(sha256: string): string;
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
    keepFile: async (path) => {
      const { hash, beside, size } = await copyWhole(path, folder);
      if (existsSync(pathOf(hash))) rmSync(beside);
      else renameSync(beside, pathOf(hash));
      return { sha256: hash, size };
    },
    read: (sha256) => readFileSync(pathOf(sha256)),
    has: (sha256) => existsSync(pathOf(sha256)),
    pathOf,
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const COPIED_AT_ONCE = 1024 * 1024;

async function copyWhole(
  path: string,
  folder: string,
): Promise<{ hash: string; beside: string; size: number }> {
  const from = await open(path, 'r');
  const beside = join(folder, `${randomUUID()}.part`);
  const to = await open(beside, 'wx');
  const hash = createHash('sha256');
  const piece = Buffer.alloc(COPIED_AT_ONCE);
  let size = 0;
  try {
    for (;;) {
      const { bytesRead } = await from.read(piece, 0, COPIED_AT_ONCE);
      if (bytesRead === 0) break;
      hash.update(piece.subarray(0, bytesRead));
      await to.write(piece, 0, bytesRead);
      size += bytesRead;
    }
    await to.sync();
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    await to.close();
    await from.close();
  }
  return { hash: hash.digest('hex'), beside, size };
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
