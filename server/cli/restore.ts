import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { openStore } from '../db/open.ts';
import { restoreBackup } from '../services/backup/restore-backup.ts';
import type { Manifest } from '../services/backup/manifest.ts';
import { AppError } from '../services/errors.ts';
import { openFileStore } from '../services/files.ts';
import { parseOptions, pathArgument, type Command } from './usage.ts';

const DATABASE = 'qingyu.sqlite';

/** Fills an empty data folder, or an empty PostgreSQL database, from an archive, and proves what was restored. */
export const restoreCommand: Command = async (args, environment) => {
  const archive = pathArgument(parseOptions(args, {}).positionals);
  const config = readConfig({ LOG_LEVEL: 'warn', ...environment });
  const { version, originals } = await (config.databaseUrl
    ? intoPostgres(config, archive)
    : intoFolder(config, archive));
  process.stdout.write(
    `已恢复并核验 · restored and verified: 统计第 ${version} 版 version ${version}, ${originals.length} originals\n`,
  );
  return 0;
};

async function intoPostgres(config: Config, archive: string): Promise<Manifest> {
  const store = openStore({ file: '', databaseUrl: config.databaseUrl });
  try {
    return await restoreBackup({ store, files: openFileStore(join(config.data, 'originals')) }, archive);
  } finally {
    await store.close();
  }
}

// Made beside and moved in when it is proved: a restore that fails leaves the folder as it was.
async function intoFolder({ data }: Config, archive: string): Promise<Manifest> {
  if (existsSync(join(data, DATABASE))) {
    throw new AppError(
      'restore.refused',
      `${data} 里已有数据库；请换一个空的 QINGYU_DATA · holds a database: name an empty QINGYU_DATA`,
    );
  }
  mkdirSync(data, { recursive: true });
  const beside = mkdtempSync(join(data, '.restoring-'));
  try {
    const store = openStore({ file: join(beside, DATABASE) });
    let manifest: Manifest;
    try {
      const files = openFileStore(join(beside, 'originals'));
      manifest = await restoreBackup({ store, files }, archive);
    } finally {
      await store.close();
    }
    for (const sha256 of manifest.originals) moveOriginal(beside, data, sha256);
    renameSync(join(beside, DATABASE), join(data, DATABASE));
    return manifest;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function moveOriginal(from: string, to: string, sha256: string): void {
  mkdirSync(join(to, 'originals'), { recursive: true });
  renameSync(join(from, 'originals', sha256), join(to, 'originals', sha256));
}
