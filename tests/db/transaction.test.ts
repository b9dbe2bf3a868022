import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '#server/db/open.ts';
import { latestVersion } from '#server/db/read/versions.ts';
import { tryInTransaction, withTransaction } from '#server/db/transaction.ts';
import { insertVersion } from '#server/db/write/versions.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';
import { A_COMMIT } from './builders.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let folder: string;
  let made: TestStore;
  let before: number;
  beforeAll(async () => {
    made = await makeStore({ dialect });
    ({ store, folder } = made);
  });
  afterAll(() => made.close());
  beforeEach(async () => {
    before = await latestVersion(store.read);
  });

  describe('withTransaction', () => {
    test('keeps what the work wrote and answers what it answered', async () => {
      const made = await withTransaction(store, (tx) => insertVersion(tx, A_COMMIT));
      expect(made).toEqual({ version: before + 1, at: A_COMMIT.at });
      expect(await latestVersion(store.read)).toBe(before + 1);
    });

    test('keeps nothing of work that throws, and throws on', async () => {
      const work = withTransaction(store, async (tx) => {
        await insertVersion(tx, A_COMMIT);
        throw new Error('on second thoughts');
      });
      await expect(work).rejects.toThrow('on second thoughts');
      expect(await latestVersion(store.read)).toBe(before);
    });

    test('lets readers see nothing of it before its end', async () => {
      const seen = await withTransaction(store, async (tx) => {
        await insertVersion(tx, A_COMMIT);
        return { inside: await latestVersion(tx.reader), outside: await latestVersion(store.read) };
      });
      expect(seen).toEqual({ inside: before + 1, outside: before });
    });

    test('runs one after another, so that each sees the one before', async () => {
      const made = await Promise.all(
        Array.from({ length: 8 }, () => withTransaction(store, (tx) => insertVersion(tx, A_COMMIT))),
      );
      const versions = made.map(({ version }) => version).sort((a, b) => a - b);
      expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((step) => before + step));
    });

    // Two processes on one file: one that only looked may not find, when it writes, that the other was quicker.
    if (dialect === 'sqlite') {
      test('holds the write lock of the file from its beginning', async () => {
        const other = new Sqlite(join(folder, 'qingyu.sqlite'));
        other.pragma('busy_timeout = 0');
        const begin = () => other.exec('begin immediate');
        await withTransaction(store, async (tx) => {
          await latestVersion(tx.reader);
          expect(begin).toThrow('database is locked');
        });
        expect(begin).not.toThrow();
        other.close();
      });

      test('waits for another writer without holding up what else the process does', async () => {
        const other = new Sqlite(join(folder, 'qingyu.sqlite'));
        other.exec('begin immediate');
        const order: string[] = [];
        const waiting = withTransaction(store, async (tx) => {
          order.push('written');
          await insertVersion(tx, A_COMMIT);
        });
        // Only a process that is not held up comes to this line.
        expect(await latestVersion(store.read)).toBe(before);
        order.push('read');
        other.exec('rollback');
        other.close();
        await waiting;
        expect(order).toEqual(['read', 'written']);
        expect(await latestVersion(store.read)).toBe(before + 1);
      });
    }
  });

  describe('tryInTransaction', () => {
    test('answers what the work found, and leaves no trace of what it wrote', async () => {
      const found = await tryInTransaction(store, async (tx) => {
        await insertVersion(tx, A_COMMIT);
        return latestVersion(tx.reader);
      });
      expect(found).toBe(before + 1);
      expect(await latestVersion(store.read)).toBe(before);
    });

    test('throws what the work throws', async () => {
      const work = tryInTransaction(store, () => Promise.reject(new Error('no')));
      await expect(work).rejects.toThrow('no');
    });
  });
});
