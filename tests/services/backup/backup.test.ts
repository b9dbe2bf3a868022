import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { create, extract } from 'tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { TABLE_NAMES, tableRows } from '#server/db/whole-tables.ts';
import { openStore, type Store } from '#server/db/open.ts';
import { actingAs } from '#server/services/context.ts';
import { openFileStore } from '#server/services/files.ts';
import { keepBackups } from '#server/services/backup/keep-backups.ts';
import { manifestSchema } from '#server/services/backup/manifest.ts';
import { makeBackup } from '#server/services/backup/make-backup.ts';
import { restoreBackup } from '#server/services/backup/restore-backup.ts';
import { judgeTargets } from '#server/services/judging/judge-targets.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore } from '#tests/support/make-store.ts';
import { createDatabase, databaseUrl, dropDatabase } from '#tests/support/postgres.ts';
import { cityJobs, codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

/** Every row of every table as text, the audit's last row left out: the backup's own. */
async function contentOf(store: Store): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of TABLE_NAMES) {
    const rows: string[] = [];
    for await (const page of tableRows(store.read, table))
      rows.push(...page.map((row) => JSON.stringify(row)));
    content[table] = table === 'audit' ? rows.filter((row) => !row.includes('store.backup')) : rows;
  }
  return content;
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qingyu-backup-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const fill = async () => {
    const { ctx } = made;
    await put(ctx, rates({ '2020-02': 6.2, '2020-03': 5.9 }));
    const middle = await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': '—' }));
    await put(ctx, cityJobs({ '2020-04': 21.7 }, 'later.csv'));
    await withdrawUpload(ctx, middle.id, '报错了表');
  };
  const emptyStore = async (of = dialect) => {
    const store = await makeStore({ dialect: of });
    return { ...store, files: openFileStore(join(store.folder, 'originals')) };
  };

  describe('makeBackup and restoreBackup', () => {
    test.each(DIALECTS)('bring everything back into an empty %s store, to the last digit', async (target) => {
      await fill();
      const { ctx } = made;
      const before = await contentOf(ctx.store);
      const backup = await makeBackup(ctx, join(folder, 'a.tar.gz'));
      expect(backup).toMatchObject({ version: 4, originals: 3 });
      expect(readdirSync(folder)).toEqual(['a.tar.gz']);
      const empty = await emptyStore(target);
      const manifest = await restoreBackup(empty, backup.file);
      expect(manifest).toMatchObject({ version: 4, format: 1, product: 'qingyu' });
      expect(await contentOf(empty.store)).toEqual(before);
      const restored = { ...actingAs({ ...made.deps, store: empty.store, files: empty.files }, 'operator') };
      const question = { year: 2020, month: 4 };
      expect(await judgeTargets(empty.store.read, restored, question)).toEqual(
        await judgeTargets(ctx.store.read, ctx, question),
      );
      // It goes on counting where it was.
      expect((await put(restored, cityJobs({ '2020-05': 26 }, 'new.csv'))).version).toBe(5);
      await empty.close();
    });

    test('every table there is is among those backed up', async () => {
      const names =
        dialect === 'sqlite'
          ? sql<{
              name: string;
            }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
          : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`;
      const { rows } = await names.execute(made.ctx.store.write);
      const all = rows
        .map(({ name }) => name)
        .filter((name) => name !== 'migration' && !name.startsWith('kept_'));
      expect(all.toSorted()).toEqual(TABLE_NAMES.toSorted());
    });

    test('is written down, and overwrites nothing', async () => {
      const { ctx } = made;
      const file = join(folder, 'a.tar.gz');
      await makeBackup(ctx, file);
      const rows = await listAudit(ctx.store.read, 0, 1000);
      expect(rows.at(-1)).toMatchObject({ action: 'store.backup', actor: 'operator' });
      const bytes = readFileSync(file);
      expect(await codeOf(makeBackup(ctx, file))).toBe('conflict');
      expect(readFileSync(file).equals(bytes)).toBe(true);
    });

    test('an archive with one byte changed anywhere is refused, and the store stays empty', async () => {
      await fill();
      const { file } = await makeBackup(made.ctx, join(folder, 'a.tar.gz'));
      const whole = gunzipSync(readFileSync(file));
      const places = ['urban-new-jobs,500000,2020-04', '"upload.commit"', '"sha256"'].map((text) =>
        whole.indexOf(text),
      );
      expect(places.every((at) => at > 0)).toBe(true);
      const empty = await emptyStore();
      for (const at of places) {
        const changed = Buffer.from(whole);
        changed[at + 1] = (changed[at + 1] ?? 0) ^ 1;
        const path = join(folder, `changed-${at}.tar.gz`);
        writeFileSync(path, gzipSync(changed));
        expect(await codeOf(restoreBackup(empty, path))).toBe('restore.refused');
      }
      expect(await contentOf(empty.store)).toMatchObject({ pack: [], version: [], audit: [] });
      await empty.close();
    });

    test('an archive from before a table was there fills a store that nothing was made in yet', async () => {
      await fill();
      const { file } = await makeBackup(made.ctx, join(folder, 'a.tar.gz'));
      const older = await withoutTable(file, 'audit_anchor', '0021-audit-anchors');
      const name = `qingyu_older_${process.pid}`;
      if (dialect === 'postgres') await createDatabase(name);
      const store = openStore({
        file: join(folder, 'older.sqlite'),
        databaseUrl: dialect === 'postgres' ? databaseUrl(name) : undefined,
      });
      try {
        await restoreBackup({ store, files: openFileStore(join(folder, 'originals')) }, older);
        expect(await contentOf(store)).toEqual(await contentOf(made.ctx.store));
      } finally {
        await store.close();
        if (dialect === 'postgres') await dropDatabase(name);
      }
    });

    test('what is no backup, cut off or not there to be filled is refused', async () => {
      const { file } = await makeBackup(made.ctx, join(folder, 'a.tar.gz'));
      const cut = join(folder, 'cut.tar.gz');
      writeFileSync(cut, readFileSync(file).subarray(0, 2000));
      const text = join(folder, 'text.tar.gz');
      writeFileSync(text, 'not an archive');
      const empty = await emptyStore();
      expect(await codeOf(restoreBackup(empty, cut))).toBe('restore.refused');
      expect(await codeOf(restoreBackup(empty, text))).toBe('restore.refused');
      await empty.close();
      const { store, files } = made.deps;
      expect(await codeOf(restoreBackup({ store, files }, file))).toBe('restore.refused');
    });
  });

  describe('keepBackups', () => {
    test('one a day, the newest fourteen, and no file of others', async () => {
      const { ctx, setToday } = made;
      writeFileSync(join(folder, 'mine.txt'), 'kept');
      for (let day = 1; day <= 16; day += 1) {
        setToday(`2020-07-${String(day).padStart(2, '0')}`);
        expect(await keepBackups(ctx, folder)).toBeDefined();
      }
      expect(await keepBackups(ctx, folder)).toBeUndefined();
      const names = readdirSync(folder).sort();
      expect(names).toHaveLength(15);
      expect([names[0], names[1], names[14]]).toEqual([
        'mine.txt',
        'qingyu-2020-07-03.tar.gz',
        'qingyu-2020-07-16.tar.gz',
      ]);
      expect(existsSync(join(folder, 'qingyu-2020-07-16.tar.gz.part'))).toBe(false);
    });
  });
});

/** The archive as a version would have made it that had neither the table nor the migration that makes it. */
async function withoutTable(archive: string, table: 'audit_anchor', migration: string): Promise<string> {
  const folder = `${archive}-older`;
  mkdirSync(folder);
  await extract({ file: archive, cwd: folder });
  const path = join(folder, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { [table]: _, ...tables } = manifest.tables;
  const migrations = manifest.migrations.filter((name) => name !== migration);
  writeFileSync(path, JSON.stringify({ ...manifest, tables, migrations }));
  rmSync(join(folder, 'tables', `${table}.ndjson`));
  const older = `${archive}-older.tar.gz`;
  await create({ gzip: true, cwd: folder, file: older }, ['manifest.json', 'tables', 'originals']);
  return older;
}
