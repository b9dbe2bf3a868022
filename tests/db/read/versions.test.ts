import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#server/db/open.ts';
import {
  findVersion,
  latestVersion,
  readRevision,
  versionAt,
  versionInstants,
} from '#server/db/read/versions.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { recordAudit } from '#server/db/write/audit.ts';
import { insertVersion } from '#server/db/write/versions.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';
import { A_COMMIT } from '../builders.ts';

const FIRST = '2020-07-01T04:00:00.000Z';
const SECOND = '2020-07-15T04:00:00.000Z';

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  beforeAll(async () => {
    made = await makeStore({ dialect });
    store = made.store;
  });
  afterAll(() => made.close());

  describe('latestVersion', () => {
    test('is 0 before anything was committed', async () => {
      expect(await latestVersion(store.read)).toBe(0);
      expect(await versionAt(store.read, SECOND)).toBe(0);
    });
  });

  describe('insertVersion', () => {
    test('counts on by one and never goes back in time, whatever the clock did', async () => {
      const made = [];
      for (const at of [FIRST, SECOND, FIRST]) {
        made.push(await withTransaction(store, (tx) => insertVersion(tx, { ...A_COMMIT, at })));
      }
      expect(made).toEqual([
        { version: 1, at: FIRST },
        { version: 2, at: SECOND },
        { version: 3, at: SECOND },
      ]);
      expect(await latestVersion(store.read)).toBe(3);
    });
  });

  describe('versionAt', () => {
    test('is the highest version recorded by the instant, that instant included', async () => {
      const at = (instant: string) => versionAt(store.read, instant);
      expect(await at('2020-06-30T23:59:59.999Z')).toBe(0);
      expect(await at(FIRST)).toBe(1);
      expect(await at('2020-07-15T03:59:59.999Z')).toBe(1);
      expect(await at(SECOND)).toBe(3);
    });
  });

  describe('findVersion', () => {
    test('is who, when and why, or undefined for one that never was', async () => {
      expect(await findVersion(store.read, 2)).toEqual({
        version: 2,
        at: SECOND,
        kind: 'commit',
        actor: 'operator',
        reason: null,
      });
      expect(await findVersion(store.read, 4)).toBeUndefined();
    });
  });

  describe('versionInstants', () => {
    test('is when each was recorded; unknown ones are absent', async () => {
      const instants = await versionInstants(store.read, [1, 3, 9], dialect);
      expect([...instants].sort()).toEqual([
        [1, FIRST],
        [3, SECOND],
      ]);
      expect(await versionInstants(store.read, [], dialect)).toEqual(new Map());
    });
  });

  describe('readRevision', () => {
    test('grows with every audited write', async () => {
      const before = await readRevision(store.read);
      const entry = { at: SECOND, actor: 'operator', action: 'test', subject: 'test', detail: {} };
      await withTransaction(store, (tx) => recordAudit(tx, entry));
      expect(await readRevision(store.read)).toBe(before + 1);
    });
  });
});
