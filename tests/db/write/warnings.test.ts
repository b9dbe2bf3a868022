import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#server/db/open.ts';
import {
  countWarnings,
  findWarning,
  listEpisodes,
  listWarningEvents,
  listWarnings,
} from '#server/db/read/warnings.ts';
import { withTransaction, type Tx } from '#server/db/transaction.ts';
import { ensureSeries } from '#server/db/write/codes.ts';
import { insertWarnings, insertWarningEvents, updateWarning } from '#server/db/write/warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';
import { aSeries, aWarning, aWarningEvent, keyOf } from '../builders.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  let nation = 0;
  const write = <T>(work: (tx: Tx) => Promise<T>) => withTransaction(store, work);
  beforeAll(async () => {
    made = await makeStore({ dialect });
    store = made.store;
    await write(async (tx) => {
      const rate = { indicator: 'surveyed-unemployment-rate', basis: 'period' } as const;
      const [ofNation = 0, ofCity = 0] = await ensureSeries(tx, [
        aSeries({ ...rate, region: '100000' }),
        aSeries({ ...rate, region: '500000' }),
      ]);
      nation = ofNation;
      await insertWarnings(tx, [aWarning({ id: 'blue-2020', series_id: ofNation })]);
      await insertWarnings(tx, [
        aWarning({
          id: 'red-2022',
          series_id: ofNation,
          level: 'red',
          opened_period: keyOf('2022-04'),
          state: 'released',
        }),
      ]);
      await insertWarnings(tx, [aWarning({ id: 'red-2020', series_id: ofCity, level: 'red' })]);
      await insertWarnings(tx, [aWarning({ id: 'other', series_id: ofCity, rule_id: 'another-rule' })]);
    });
  });
  afterAll(() => made.close());

  describe('listWarnings', () => {
    const ids = async (filter: Parameters<typeof listWarnings>[1], limit = 10, offset = 0) =>
      (await listWarnings(store.read, filter, { limit, offset })).map(({ id }) => id);

    test('is gravest first, then the latest opened', async () => {
      expect(await ids({})).toEqual(['red-2022', 'red-2020', 'blue-2020', 'other']);
    });

    test('narrows by state, level and region, and pages', async () => {
      expect(await ids({ states: ['active', 'recovering'] })).toEqual(['red-2020', 'blue-2020', 'other']);
      expect(await ids({ level: 'red' })).toEqual(['red-2022', 'red-2020']);
      expect(await ids({ region: '100000' })).toEqual(['red-2022', 'blue-2020']);
      expect(await ids({}, 2, 1)).toEqual(['red-2020', 'blue-2020']);
    });

    test('carries the codes of its series', async () => {
      expect(await findWarning(store.read, 'blue-2020')).toEqual({
        ...aWarning({ id: 'blue-2020', series_id: nation }),
        indicator: 'surveyed-unemployment-rate',
        region: '100000',
        group: 'total',
        industry: 'total',
        basis: 0,
      });
      expect(await findWarning(store.read, 'nobody')).toBeUndefined();
    });
  });

  describe('countWarnings', () => {
    test('counts what listWarnings lists, by level', async () => {
      expect([...(await countWarnings(store.read, {}))].sort()).toEqual([
        ['blue', 2],
        ['red', 2],
      ]);
      expect([...(await countWarnings(store.read, { states: ['active'], region: '500000' }))].sort()).toEqual(
        [
          ['blue', 1],
          ['red', 1],
        ],
      );
      expect(await countWarnings(store.read, { level: 'orange' })).toEqual(new Map());
    });
  });

  describe('listEpisodes', () => {
    test('is every episode of one rule, in the order they opened', async () => {
      const episodes = await listEpisodes(store.read, [aWarning().rule_id]);
      expect(episodes.map(({ id }) => id).at(-1)).toBe('red-2022');
      expect(episodes).toHaveLength(3);
    });
  });

  describe('updateWarning', () => {
    test('changes only what is in one of the states, and says whether it did', async () => {
      const close = { state: 'closed', closed_by: 'operator', close_reason: '已核实' };
      const closing = () => write((tx) => updateWarning(tx, 'other', close, ['active']));
      expect(await closing()).toBe(true);
      expect(await closing()).toBe(false);
      expect(await findWarning(store.read, 'other')).toMatchObject(close);
    });
  });

  describe('insertWarningEvents', () => {
    test('keeps the ledger in the order given, more than one statement holds', async () => {
      const texts = Array.from({ length: 401 }, (_, index) => `note ${index}`);
      const events = texts.map((text) => aWarningEvent({ warning_id: 'red-2020', kind: 'noted', text }));
      await write((tx) => insertWarningEvents(tx, events));
      await write((tx) => insertWarningEvents(tx, []));
      const ledger = await listWarningEvents(store.read, 'red-2020');
      expect(ledger.map(({ text }) => text)).toEqual(texts);
    });
  });
});
