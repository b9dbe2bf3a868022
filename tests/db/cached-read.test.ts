import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cachedRead } from '#server/db/cached-read.ts';
import { openStore, type ReadDb, type Store } from '#server/db/open.ts';
import { latestVersion } from '#server/db/read/versions.ts';
import { withTransaction, type Tx } from '#server/db/transaction.ts';
import { recordAudit } from '#server/db/write/audit.ts';
import { insertVersion } from '#server/db/write/versions.ts';
import { databaseUrl } from '#tests/support/postgres.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';
import { A_COMMIT } from './builders.ts';

/** A write as every verb makes one: with its audit row. */
async function commit(tx: Tx): Promise<void> {
  const { version } = await insertVersion(tx, A_COMMIT);
  const entry = { at: A_COMMIT.at, actor: 'operator', action: 'test', subject: 'test', detail: { version } };
  await recordAudit(tx, entry);
}

describe.each(DIALECTS)('%s', (dialect) => {
  describe('cachedRead', () => {
    let store: Store;
    let folder: string;
    let made: TestStore;
    let loads: number;
    const read = (db: ReadDb) =>
      cachedRead(db, 'version', () => {
        loads += 1;
        return latestVersion(db);
      });
    beforeEach(async () => {
      made = await makeStore({ dialect });
      ({ store, folder } = made);
      loads = 0;
    });
    afterEach(() => made.close());

    test('loads once while nothing is written', async () => {
      expect([await read(store.read), await read(store.read)]).toEqual([0, 0]);
      expect(loads).toBe(1);
    });

    test('keeps each key by itself', async () => {
      await read(store.read);
      expect(await cachedRead(store.read, 'another', () => Promise.resolve('other'))).toBe('other');
      expect(await read(store.read)).toBe(0);
      expect(loads).toBe(1);
    });

    test('loads again after a write of its own store', async () => {
      await read(store.read);
      await withTransaction(store, commit);
      expect([await read(store.read), await read(store.read)]).toEqual([1, 1]);
      expect(loads).toBe(2);
    });

    test('loads again after a write of another process', async () => {
      await read(store.read);
      const other = await openAgain(store, folder);
      await withTransaction(other, commit);
      await other.close();
      expect(await read(store.read)).toBe(1);
      expect(loads).toBe(2);
    });

    test('inside a transaction always loads, and keeps nothing of what may be rolled back', async () => {
      await read(store.read);
      const work = withTransaction(store, async (tx) => {
        await commit(tx);
        expect([await read(tx.reader), await read(tx.reader)]).toEqual([1, 1]);
        throw new Error('never mind');
      });
      await expect(work).rejects.toThrow('never mind');
      expect(loads).toBe(3);
      expect(await read(store.read)).toBe(0);
    });

    test('keeps nothing of a load that failed', async () => {
      const failing = cachedRead(store.read, 'version', () => Promise.reject(new Error('no')));
      await expect(failing).rejects.toThrow('no');
      expect(await read(store.read)).toBe(0);
    });

    test('keeps nothing of a load that another write overtook', async () => {
      const slow = cachedRead(store.read, 'version', async () => {
        const before = await latestVersion(store.read);
        await withTransaction(store, commit);
        await cachedRead(store.read, 'another', () => Promise.resolve(0));
        return before;
      });
      expect(await slow).toBe(0);
      expect(await read(store.read)).toBe(1);
    });
  });
});

/** The same database opened a second time, as another process would. */
async function openAgain(store: Store, folder: string): Promise<Store> {
  if (store.dialect === 'sqlite') return openStore({ file: join(folder, 'qingyu.sqlite') });
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(store.write);
  return openStore({ file: '', databaseUrl: databaseUrl(rows[0]?.name ?? '') });
}
