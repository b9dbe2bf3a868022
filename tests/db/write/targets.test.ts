import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Target } from '#domain/target.ts';
import type { Store } from '#server/db/open.ts';
import { listTargetVersions, member } from '#server/db/read/targets.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { insertTarget } from '#server/db/write/targets.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';

const JOBS: Target = {
  id: 'urban-new-jobs',
  indicator: 'urban-new-jobs',
  region: '500000',
  year: 2020,
  comparator: 'at-least',
  evaluation: 'cumulative',
  value: 600_000,
  tolerance: undefined,
  document: '其他〔2020〕4号',
  clause: '一',
  wording: '城镇新增就业60万人以上',
  effectiveFrom: '2020-03-04',
  version: 1,
  note: '',
};
const LOWERED: Target = { ...JOBS, value: 550_000, version: 2, effectiveFrom: '2020-08-01' };
const RATE: Target = {
  ...JOBS,
  id: 'rate-2021',
  indicator: 'surveyed-unemployment-rate',
  year: 2021,
  comparator: 'around',
  evaluation: 'ytd-mean',
  value: 5.5,
  tolerance: 0.2,
};

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  const insert = (target: Target, version: number) =>
    withTransaction(store, (tx) => insertTarget(tx, target, { version, at: 'now', by: 'pack' }));
  beforeAll(async () => {
    made = await makeStore({ dialect });
    store = made.store;
    await insert(JOBS, 0);
    await insert(RATE, 0);
    await insert(LOWERED, 4);
  });
  afterAll(() => made.close());

  describe('insertTarget', () => {
    test('refuses a version of a target twice', async () => {
      await expect(insert(JOBS, 5)).rejects.toThrow(/unique|duplicate/i);
    });
  });

  describe('listTargetVersions', () => {
    const stored = (target: Target, recordedVersion: number) => ({
      ...target,
      recordedVersion,
      recordedAt: 'now',
      recordedBy: 'pack',
    });

    test('is every version, whole, by id and version', async () => {
      expect(await listTargetVersions(store.read, {})).toEqual([
        stored(RATE, 0),
        stored(JOBS, 0),
        stored(LOWERED, 4),
      ]);
    });

    test('as of a version of the statistics, knows only what was recorded by then', async () => {
      const at = (asOf: number) => listTargetVersions(store.read, { id: 'urban-new-jobs', asOf });
      expect(await at(3)).toEqual([stored(JOBS, 0)]);
      expect(await at(4)).toEqual([stored(JOBS, 0), stored(LOWERED, 4)]);
      expect(await at(Infinity)).toEqual([stored(JOBS, 0), stored(LOWERED, 4)]);
    });

    test('narrows by year, region and indicator', async () => {
      expect(await listTargetVersions(store.read, { year: 2021 })).toEqual([stored(RATE, 0)]);
      expect(await listTargetVersions(store.read, { region: '500103' })).toEqual([]);
      expect(await listTargetVersions(store.read, { indicator: RATE.indicator })).toEqual([stored(RATE, 0)]);
    });
  });
});

describe('member', () => {
  test('is the text as a member of the list, or throws', () => {
    expect(member(['a', 'b'], 'b')).toBe('b');
    expect(() => member(['a', 'b'], 'c')).toThrow('c is none of a, b');
  });
});
