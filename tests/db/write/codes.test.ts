import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeriesKey } from '#domain/observation.ts';
import type { Store } from '#server/db/open.ts';
import { readCodes } from '#server/db/read/codes.ts';
import { findSeries, placesOfSeries, type SeriesFilter } from '#server/db/read/series.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { ensureCodes, ensureSeries } from '#server/db/write/codes.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';
import { aSeries } from '../builders.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  beforeAll(async () => {
    made = await makeStore({ dialect });
    store = made.store;
  });
  afterAll(() => made.close());

  const ensure = (keys: readonly SeriesKey[]) => withTransaction(store, (tx) => ensureSeries(tx, keys));
  // Read inside a transaction, so that nothing kept from before is answered.
  const codesNow = () => withTransaction(store, (tx) => readCodes(tx.reader));

  describe('ensureCodes', () => {
    test('adds the codes that are new, once each; known ones keep their keys', async () => {
      const wanted = {
        indicators: ['urban-new-jobs', 'urban-new-jobs', 'graduates'],
        regions: ['500000'],
        groups: ['total'],
        industries: ['total', 'C'],
      };
      const first = await withTransaction(store, (tx) => ensureCodes(tx, wanted));
      const again = await withTransaction(store, (tx) =>
        ensureCodes(tx, { ...wanted, regions: ['500103', '500000'] }),
      );
      expect([...first.indicators.idOf.keys()]).toEqual(['urban-new-jobs', 'graduates']);
      expect(again.indicators).toEqual(first.indicators);
      expect(again.regions.idOf.get('500000')).toBe(first.regions.idOf.get('500000'));
      expect([...again.regions.idOf.keys()].sort()).toEqual(['500000', '500103']);
      expect(await codesNow()).toEqual(again);
    });

    test('keeps a group and an industry of one code apart', async () => {
      const { groups, industries } = await codesNow();
      expect(groups.idOf.get('total')).not.toBe(industries.idOf.get('total'));
      expect([...groups.idOf.keys()]).toEqual(['total']);
      expect([...industries.idOf.keys()].sort()).toEqual(['C', 'total']);
    });
  });

  describe('ensureSeries', () => {
    const keys = [
      aSeries({ region: '500103' }),
      aSeries({ region: '500101' }),
      aSeries({ region: '500103', basis: 'period' }),
      aSeries({ region: '500103', industry: 'C' }),
    ];

    test('makes new series in the order given, so that their keys rise with it', async () => {
      const ids = await ensure(keys);
      expect(ids.toSorted((a, b) => a - b)).toEqual(ids);
      expect(new Set(ids).size).toBe(4);
    });

    test('answers the same keys again, in whatever order they are asked', async () => {
      const ids = await ensure(keys);
      expect(await ensure(keys.toReversed())).toEqual(ids.toReversed());
    });

    test('puts what is new beside what is known', async () => {
      const [known = 0] = await ensure(keys.slice(0, 1));
      const [fresh = 0, same] = await ensure([aSeries({ indicator: 'graduates' }), keys[0] ?? aSeries()]);
      expect(same).toBe(known);
      expect(fresh).toBeGreaterThan(known);
    });

    test('makes a new series once that is given twice', async () => {
      const twice = aSeries({ indicator: 'subsidised-training' });
      const [first, second] = await ensure([twice, twice]);
      expect(second).toBe(first);
    });

    test('takes none, and more than one statement holds', async () => {
      expect(await ensure([])).toEqual([]);
      const many = Array.from({ length: 450 }, (_, n) => aSeries({ indicator: `indicator-${n}` }));
      expect(new Set(await ensure(many)).size).toBe(450);
    });
  });

  describe('findSeries', () => {
    const find = async (filter: SeriesFilter) => {
      const found = await findSeries(store.read, dialect, await codesNow(), filter);
      return found.map(({ id: _, ...key }) => key);
    };

    test('gives the series that match every field, whole', async () => {
      expect(await find({ regions: ['500103'], industries: ['total'], bases: ['ytd'] })).toEqual([
        aSeries({ region: '500103' }),
      ]);
    });

    test('finds any of several codes, and passes over unknown ones', async () => {
      const found = await find({ regions: ['500103', '500101', '999999'], bases: ['ytd', 'period'] });
      expect(found).toHaveLength(4);
      expect(await find({ regions: ['999999'] })).toEqual([]);
    });

    test('leaves out a series of a code that came after the codes were read', async () => {
      const before = await codesNow();
      await ensure([aSeries({ region: '500120' })]);
      const found = await findSeries(store.read, dialect, before, { indicators: ['urban-new-jobs'] });
      expect(found.map(({ region }) => region)).not.toContain('500120');
      expect((await find({ regions: ['500120'] })).map(({ region }) => region)).toEqual(['500120']);
    });
  });

  describe('placesOfSeries', () => {
    test('is each indicator and region once', async () => {
      const ids = await ensure([
        aSeries({ region: '500103' }),
        aSeries({ region: '500103', basis: 'period' }),
        aSeries({ region: '500101' }),
      ]);
      const places = await placesOfSeries(store.read, dialect, await codesNow(), ids);
      expect([...places].sort()).toEqual(['urban-new-jobs|500101', 'urban-new-jobs|500103']);
      expect(await placesOfSeries(store.read, dialect, await codesNow(), [])).toEqual(new Set());
    });
  });
});
