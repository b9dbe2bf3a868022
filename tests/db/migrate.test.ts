import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '#server/db/migrate.ts';
import { MIGRATIONS, type Migration } from '#server/db/migrations/list.ts';
import type { Store } from '#server/db/open.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { emptyStore } from './empty-store.ts';

const makesTable: Migration = {
  name: '0001-a-table',
  up: async (db) => {
    await db.schema.createTable('first').addColumn('id', 'integer').execute();
  },
};
const failsHalfway: Migration = {
  name: '0002-fails',
  up: async (db) => {
    await db.schema.createTable('second').addColumn('id', 'integer').execute();
    await sql`insert into first (id) values (1)`.execute(db);
    throw new Error('halfway');
  },
};
const mended: Migration = {
  name: '0002-fails',
  up: async (db) => {
    await db.schema.createTable('second').addColumn('id', 'integer').execute();
  },
};

describe.each(DIALECTS)('%s', (dialect) => {
  describe('migrate', () => {
    let store: Store;
    let made: Awaited<ReturnType<typeof emptyStore>>;
    beforeEach(async () => {
      made = await emptyStore(dialect);
      store = made.store;
    });
    afterEach(() => made.close());

    async function count(from: string): Promise<number> {
      const { rows } = await sql<{
        n: number | string;
      }>`select count(*) as n from ${sql.table(from)}`.execute(store.write);
      return Number(rows[0]?.n);
    }

    test('runs every migration of the list in order, and a second time none', async () => {
      expect(await migrate(store)).toEqual(MIGRATIONS.map(({ name }) => name));
      expect(await migrate(store)).toEqual([]);
    });

    test('makes every table the schema declares', async () => {
      await migrate(store);
      const tables = [
        'pack',
        'indicator',
        'region',
        'category',
        'series',
        'vintage',
        'vintage_note',
        'version',
        'upload',
        'upload_series',
        'target',
        'rule',
        'warning',
        'warning_event',
        'audit',
        'idempotency',
      ];
      for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);
    });

    test('warnings there are already are known as they are, since their ledger last said something', async () => {
      await migrate(
        store,
        MIGRATIONS.filter(({ name }) => name < '0017'),
      );
      await sql`insert into warning (id, rule_id, rule_version, series_id, state, level, peak_level, overdue,
        opened_period, latest_period, opened_value, latest_value, peak_value, line, recover_at, holds, opened_at)
        values ('w1', 'r', 1, 1, 'active', 'red', 'red', 0, 20200201, 20200301, 6.2, 6.6, 6.6, 5.5, 5.3, 1,
        '2020-03-20T00:00:00.000Z')`.execute(store.write);
      await sql`insert into warning_event (warning_id, at, by, kind, level)
        values ('w1', '2020-03-20T00:00:00.000Z', 'system', 'opened', 'orange'),
        ('w1', '2020-04-18T00:00:00.000Z', 'system', 'raised', 'red')`.execute(store.write);
      await migrate(store);
      const { rows } =
        await sql`select warning_id, at, state, level, latest_value, closing_by from warning_known`.execute(
          store.write,
        );
      expect(rows).toEqual([
        {
          ...{ warning_id: 'w1', at: '2020-04-18T00:00:00.000Z', state: 'active', level: 'red' },
          ...{ latest_value: 6.6, closing_by: null },
        },
      ]);
    });

    test('a failing migration leaves nothing of itself, and the ones before it stay', async () => {
      await expect(migrate(store, [makesTable, failsHalfway])).rejects.toThrow('halfway');
      expect(await count('first')).toBe(0);
      await expect(count('second')).rejects.toThrow(/second/);
      const { rows } = await sql<{ name: string }>`select name from migration`.execute(store.write);
      expect(rows).toEqual([{ name: '0001-a-table' }]);
    });

    test('goes on where it failed once the migration is mended', async () => {
      await expect(migrate(store, [makesTable, failsHalfway])).rejects.toThrow('halfway');
      expect(await migrate(store, [makesTable, mended])).toEqual(['0002-fails']);
      expect(await count('second')).toBe(0);
    });
  });
});
