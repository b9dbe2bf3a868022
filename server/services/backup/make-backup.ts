import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { create } from 'tar';
import type { ReadDb } from '../../db/open.ts';
import { listOriginals } from '../../db/read/integrity.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { withSnapshot } from '../../db/snapshot.ts';
import { withTransaction } from '../../db/transaction.ts';
import { migrationsRun, TABLE_NAMES, type TableName, tableRows } from '../../db/whole-tables.ts';
import { recordAudit } from '../../db/write/audit.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { MANIFEST, type Manifest, tableFile } from './manifest.ts';

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly originals: number;
  readonly version: number;
}

/**
 * Puts the whole store, as it is at one moment, and every original into one archive, while the server runs: a gzipped
 * tar of one NDJSON file a table, so that it can be restored into either database. Written beside and renamed: the
 * file is whole or not there.
 * Errors: conflict when the file is there already; what the system says of a folder it cannot write.
 */
export async function makeBackup(ctx: Ctx, file: string): Promise<Backup> {
  const target = resolve(file);
  if (existsSync(target)) {
    throw new AppError(
      'conflict',
      `${target} 已经存在，备份不覆盖文件 · is there already; a backup overwrites nothing`,
    );
  }
  mkdirSync(dirname(target), { recursive: true });
  const staging = mkdtempSync(join(dirname(target), '.qingyu-backup-'));
  const part = `${target}.part`;
  try {
    const manifest = await withSnapshot(ctx.store, (db) => dump(ctx, db, staging));
    keepOriginals(ctx, manifest.originals, join(staging, 'originals'));
    await writeFile(join(staging, MANIFEST), JSON.stringify(manifest, null, 1));
    await create({ gzip: true, portable: true, cwd: staging, file: part }, [MANIFEST, 'tables', 'originals']);
    await flush(part);
    renameSync(part, target);
    await note(ctx, manifest, target);
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    const { originals, version } = manifest;
    return { file: target, bytes: statSync(target).size, rows, originals: originals.length, version };
  } finally {
    rmSync(staging, { recursive: true, force: true });
    rmSync(part, { force: true });
  }
}

async function dump(ctx: Ctx, db: ReadDb, staging: string): Promise<Manifest> {
  mkdirSync(join(staging, 'tables'));
  const tables: Manifest['tables'] = {};
  for (const table of TABLE_NAMES)
    tables[table] = await dumpTable(db, table, join(staging, tableFile(table)));
  const originals = [...new Set((await listOriginals(db)).map(({ sha256 }) => sha256))].sort();
  return {
    product: 'qingyu',
    format: 1,
    madeAt: ctx.clock.now(),
    version: await latestVersion(db),
    migrations: await migrationsRun(db),
    tables,
    originals,
  };
}

async function dumpTable(
  db: ReadDb,
  table: TableName,
  path: string,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256');
  const out = await open(path, 'wx');
  let rows = 0;
  try {
    for await (const page of tableRows(db, table)) {
      const text = page.map((row) => `${JSON.stringify(row)}\n`).join('');
      hash.update(text);
      await out.write(text);
      rows += page.length;
    }
  } finally {
    await out.close();
  }
  return { rows, sha256: hash.digest('hex') };
}

// Originals never change: a second name for the same file does, where the folder is on the same disk.
function keepOriginals(ctx: Ctx, originals: readonly string[], folder: string): void {
  mkdirSync(folder);
  for (const sha256 of originals) {
    const from = ctx.files.pathOf(sha256);
    const to = join(folder, sha256);
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}

async function note(ctx: Ctx, { version, originals }: Manifest, file: string): Promise<void> {
  await withTransaction(ctx.store, (tx) =>
    recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: 'store.backup',
      subject: `version:${version}`,
      detail: { file, originals: originals.length },
    }),
  );
}
