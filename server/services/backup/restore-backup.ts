import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { extract } from 'tar';
import { migrate } from '../../db/migrate.ts';
import { MIGRATIONS } from '../../db/migrations/list.ts';
import type { Store } from '../../db/open.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import {
  countOn,
  holdsAnything,
  putRows,
  TABLE_NAMES,
  type TableName,
  type TableRow,
  tableRows,
} from '../../db/whole-tables.ts';
import { AppError } from '../errors.ts';
import type { FileStore } from '../files.ts';
import { verifyStore } from '../verify-store.ts';
import { MANIFEST, type Manifest, manifestSchema, MEMBER, tableFile } from './manifest.ts';

/** An empty store to fill. */
export interface Emptied {
  readonly store: Store;
  readonly files: FileStore;
}

/**
 * Fills an empty store from an archive, of whichever database, and proves it: hashes before anything is written, the
 * tables read again, the audit chain, every original.
 * Errors: restore.refused for an archive that is damaged, is no backup or comes from a newer version, and for a store
 * that is not empty; nothing is left in the store then.
 */
export async function restoreBackup({ store, files }: Emptied, archive: string): Promise<Manifest> {
  const staging = mkdtempSync(join(tmpdir(), 'qingyu-restore-'));
  try {
    const manifest = await unpack(archive, staging);
    await prove(manifest, staging);
    const known = MIGRATIONS.filter(({ name }) => manifest.migrations.includes(name));
    if (known.length < manifest.migrations.length) throw refused('NEWER');
    await migrate(store, known);
    if (await holdsAnything(store.read)) throw refused('NOT_EMPTY');
    for (const sha256 of manifest.originals) await files.keepFile(join(staging, 'originals', sha256));
    await withTransaction(store, async (tx) => {
      for (const table of TABLE_NAMES) await putTable(tx, table, join(staging, tableFile(table)));
      // A table younger than the archive is not there yet.
      await countOn(tx, Object.keys(manifest.tables));
      await compare(tx, manifest);
    });
    await migrate(store);
    const { fault } = await verifyStore({ store, files });
    if (fault !== undefined) throw refused('UNPROVEN', fault);
    if ((await latestVersion(store.read)) !== manifest.version) throw refused('UNPROVEN', 'version');
    return manifest;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

const WHY = {
  DAMAGED: '备份文件不完整或被改动 · the archive is damaged or was changed',
  NO_BACKUP: '这不是晴雨的备份 · this is no backup of Qingyu',
  NEWER: '备份出自更新的版本，请先升级 · it comes from a newer version: upgrade first',
  NOT_EMPTY:
    '目标里已有数据；请换一个空的 QINGYU_DATA 或空的数据库 · the store is not empty: name an empty QINGYU_DATA or database',
  UNPROVEN: '恢复后核验未通过 · what was restored could not be verified',
};

function refused(why: keyof typeof WHY, detail = ''): AppError {
  return new AppError('restore.refused', detail === '' ? WHY[why] : `${WHY[why]}: ${detail}`);
}

async function unpack(archive: string, staging: string): Promise<Manifest> {
  try {
    await extract({
      file: archive,
      cwd: staging,
      strict: true,
      filter: (path, entry) => {
        const kind = 'type' in entry ? entry.type : 'File';
        return MEMBER.test(path) && (kind === 'File' || kind === 'Directory');
      },
    });
  } catch (error) {
    throw refused('DAMAGED', error instanceof Error ? error.message : '');
  }
  const path = join(staging, MANIFEST);
  if (!existsSync(path)) throw refused('NO_BACKUP');
  const parsed = manifestSchema.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!parsed.success) throw refused('NO_BACKUP');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function prove(manifest: Manifest, staging: string): Promise<void> {
  for (const table of TABLE_NAMES) {
    const expected = manifest.tables[table];
    if (expected && (await hashOf(join(staging, tableFile(table)))) !== expected.sha256) {
      throw refused('DAMAGED', table);
    }
  }
  for (const sha256 of manifest.originals) {
    if ((await hashOf(join(staging, 'originals', sha256))) !== sha256) throw refused('DAMAGED', sha256);
  }
}

/** Missing: an empty text for a file that is not there. */
async function hashOf(path: string): Promise<string> {
  if (!existsSync(path)) return '';
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

const LINES_AT_ONCE = 2000;

async function putTable(tx: Tx, table: TableName, path: string): Promise<void> {
  // A table younger than the archive has no file in it.
  if (!existsSync(path)) return;
  let rows: TableRow[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    // Written by make-backup.ts; its hash was proved.
    rows.push(JSON.parse(line) as TableRow);
    if (rows.length < LINES_AT_ONCE) continue;
    await putRows(tx, table, rows);
    rows = [];
  }
  await putRows(tx, table, rows);
}

// The rows read again must be those of the archive to the last digit.
async function compare(tx: Tx, manifest: Manifest): Promise<void> {
  for (const table of TABLE_NAMES) {
    const expected = manifest.tables[table];
    if (!expected) continue;
    const hash = createHash('sha256');
    for await (const page of tableRows(tx.reader, table)) {
      for (const row of page) hash.update(`${JSON.stringify(row)}\n`);
    }
    if (hash.digest('hex') !== expected.sha256) throw refused('UNPROVEN', table);
  }
}
