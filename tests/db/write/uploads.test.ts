import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#server/db/open.ts';
import {
  committedSummaries,
  findCommittedTwin,
  findUpload,
  hasSampleData,
  listUploads,
  uploadsById,
} from '#server/db/read/uploads.ts';
import { seriesOfUpload } from '#server/db/read/withdrawable.ts';
import { withTransaction, type Tx } from '#server/db/transaction.ts';
import { insertUpload, insertUploadSeries, moveUpload, restageUpload } from '#server/db/write/uploads.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';
import { anUpload } from '../builders.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  beforeAll(async () => {
    made = await makeStore({ dialect });
    store = made.store;
  });
  afterAll(() => made.close());

  const write = <T>(work: (tx: Tx) => Promise<T>) => withTransaction(store, work);
  const insert = (of: Parameters<typeof anUpload>[0]) => write((tx) => insertUpload(tx, anUpload(of)));
  const stateOf = async (publicId: string) => (await findUpload(store.read, publicId))?.state;

  describe('insertUpload', () => {
    test('answers the key of a row that is found by its public id, whole', async () => {
      const template = { template_id: 't1', template_name: '进展' };
      const first = { public_id: 'first', sheets: '["全市"]', ...template };
      const id = await insert(first);
      expect(await findUpload(store.read, 'first')).toEqual({ ...anUpload(first), id });
      expect(await findUpload(store.read, 'nobody')).toBeUndefined();
    });

    test('refuses a public id twice', async () => {
      await expect(insert({ public_id: 'first' })).rejects.toThrow(/unique|duplicate/i);
    });
  });

  describe('moveUpload', () => {
    test('moves from the state it is in, once: the second finds it gone', async () => {
      const id = await insert({ public_id: 'moved' });
      const change = { state: 'committed', committed_version: 7, accepted: '["jump@B2"]' };
      expect(await write((tx) => moveUpload(tx, id, 'staged', change))).toBe(true);
      expect(await write((tx) => moveUpload(tx, id, 'staged', { ...change, committed_version: 8 }))).toBe(
        false,
      );
      expect(await findUpload(store.read, 'moved')).toMatchObject(change);
    });

    test('of two at once exactly one succeeds', async () => {
      const id = await insert({ public_id: 'raced' });
      const commit = (version: number) =>
        write((tx) => moveUpload(tx, id, 'staged', { state: 'committed', committed_version: version }));
      const done = await Promise.all([commit(1), commit(2)]);
      expect(done.toSorted()).toEqual([false, true]);
    });
  });

  describe('restageUpload', () => {
    const change = {
      state: 'staged',
      encoding: 'gb18030',
      hints: '{"unit":"万人"}',
      recognised: null,
      summary: '{}',
      problems: '[]',
      problems_total: 2,
      base_version: 3,
      plan_digest: 'other',
    };

    test.each([
      ['staged', true],
      ['refused', true],
      ['committed', false],
      ['withdrawn', false],
      ['discarded', false],
    ])('of one that is %s: %s', async (state, done) => {
      const id = await insert({ public_id: `restaged-${state}`, state });
      expect(await write((tx) => restageUpload(tx, id, change))).toBe(done);
      expect(await stateOf(`restaged-${state}`)).toBe(done ? 'staged' : state);
    });
  });

  describe('listUploads', () => {
    test('is newest first, goes on before an id, and counts all of a state', async () => {
      const ids = [];
      for (const name of ['a', 'b', 'c']) ids.push(await insert({ public_id: name, state: 'withdrawn-x' }));
      const [, second] = ids;
      const list = async (before?: number) => {
        const { rows, total } = await listUploads(store.read, { limit: 2, before, state: 'withdrawn-x' });
        return { names: rows.map((row) => row.public_id), total };
      };
      expect(await list()).toEqual({ names: ['c', 'b'], total: 3 });
      expect(await list(second)).toEqual({ names: ['a'], total: 3 });
    });
  });

  describe('findCommittedTwin', () => {
    test('is the newest committed upload of the same bytes, and no other', async () => {
      await insert({ public_id: 'twin-staged', sha256: 'same' });
      expect(await findCommittedTwin(store.read, 'same')).toBeUndefined();
      await insert({ public_id: 'twin-old', sha256: 'same', state: 'committed' });
      await insert({ public_id: 'twin-new', sha256: 'same', state: 'committed' });
      await insert({ public_id: 'twin-withdrawn', sha256: 'same', state: 'withdrawn' });
      expect((await findCommittedTwin(store.read, 'same'))?.public_id).toBe('twin-new');
    });
  });

  describe('uploadsById', () => {
    test('is file and origin by key; unknown keys are absent', async () => {
      const id = await insert({ public_id: 'traced', file_name: '6月.csv', origin: 'published' });
      expect([...(await uploadsById(store.read, dialect, [id, 9999]))]).toEqual([
        [
          id,
          {
            id,
            public_id: 'traced',
            file_name: '6月.csv',
            origin: 'published',
            created_at: anUpload().created_at,
          },
        ],
      ]);
      expect(await uploadsById(store.read, dialect, [])).toEqual(new Map());
    });
  });

  describe('hasSampleData', () => {
    test('only once made-up data are committed', async () => {
      const id = await insert({ public_id: 'sample', origin: 'sample' });
      expect(await hasSampleData(store.read)).toBe(false);
      await write((tx) => moveUpload(tx, id, 'staged', { state: 'committed', summary: '{"cells":3}' }));
      expect(await hasSampleData(store.read)).toBe(true);
      expect(await committedSummaries(store.read)).toContain('{"cells":3}');
    });
  });

  describe('insertUploadSeries', () => {
    test('remembers every series, in order, more than one statement holds', async () => {
      const series = Array.from({ length: 2001 }, (_, index) => index + 1);
      await write((tx) => insertUploadSeries(tx, 77, series));
      expect(await seriesOfUpload(store.read, 77)).toEqual(series);
      expect(await seriesOfUpload(store.read, 78)).toEqual([]);
    });
  });
});
