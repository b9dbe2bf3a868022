import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countOf, integerList } from '#server/db/dialect.ts';
import type { Store } from '#server/db/open.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { recordAudit } from '#server/db/write/audit.ts';
import { ensureSeries } from '#server/db/write/codes.ts';
import { insertVersion } from '#server/db/write/versions.ts';
import { insertNotes, insertVintages } from '#server/db/write/vintages.ts';
import { insertWarnings, insertWarningEvents } from '#server/db/write/warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';
import { A_COMMIT, aSeries, aWarning, aWarningEvent, keyOf, vintagesOf } from './builders.ts';

/** The append-only tables, each with a column to try to change. */
const COLUMNS = {
  vintage: 'value',
  version: 'actor',
  vintage_note: 'note',
  audit: 'actor',
  warning_event: 'text',
  target: 'value',
  rule: 'body',
} as const;
const TABLES = ['vintage', 'version', 'vintage_note', 'audit', 'warning_event', 'target', 'rule'] as const;

describe('countOf', () => {
  test('is a number whatever the driver gives for a count', () => {
    expect([3, '3', 3n, null, undefined].map(countOf)).toEqual([3, 3, 3, 0, 0]);
  });
});

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  beforeAll(async () => {
    made = await makeStore({ dialect, start: 'filled' });
    store = made.store;
  });
  afterAll(() => made.close());

  describe('integerList', () => {
    test('is one bound value, however many keys', async () => {
      await withTransaction(store, (tx) =>
        ensureSeries(tx, [aSeries({ basis: 'period' }), aSeries({ basis: 'ytd_mean' })]),
      );
      const keys = Array.from({ length: 70_000 }, (_, index) => index + 1);
      const found = (of: readonly number[]) =>
        store.read
          .selectFrom('series')
          .select('id')
          .where('id', 'in', integerList(dialect, of))
          .orderBy('id')
          .execute();
      expect(await found(keys)).toEqual([{ id: 1 }, { id: 2 }]);
      expect(await found([])).toEqual([]);
    });
  });

  describe('makeAppendOnly', () => {
    beforeAll(async () => {
      await withTransaction(store, async (tx) => {
        const [seriesId = 0] = await ensureSeries(tx, [aSeries()]);
        const { version } = await insertVersion(tx, A_COMMIT);
        await insertVintages(
          tx,
          { version, uploadId: 1 },
          vintagesOf([{ seriesId, period: '2020-06', value: 1 }]),
        );
        const note = { seriesId, period: keyOf('2020-06'), source: 'a', note: null, comparablePrior: null };
        await insertNotes(tx, version, [note]);
        await insertWarnings(tx, [aWarning({ series_id: seriesId })]);
        await insertWarningEvents(tx, [aWarningEvent()]);
        const entry = { at: A_COMMIT.at, actor: 'operator', action: 'test', subject: 'test', detail: {} };
        await recordAudit(tx, entry);
      });
    });

    test.each(TABLES)('refuses to change a row of %s', async (table) => {
      const column = sql.id(COLUMNS[table]);
      const change = sql`update ${sql.table(table)} set ${column} = ${column}`;
      await expect(change.execute(store.write)).rejects.toThrow(`${table} is append-only`);
    });

    test.each(TABLES)('refuses to delete a row of %s', async (table) => {
      const removal = sql`delete from ${sql.table(table)}`;
      await expect(removal.execute(store.write)).rejects.toThrow(`${table} is append-only`);
    });
  });
});
