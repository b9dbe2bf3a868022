import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MISSING_REASONS, known, missing } from '#domain/measure.ts';
import { periodId } from '#domain/period.ts';
import type { Store } from '#server/db/open.ts';
import { orphanVintages } from '#server/db/read/integrity.ts';
import { readStandingColumns } from '#server/db/read/standing-columns.ts';
import {
  countVintages,
  noteKey,
  readHistory,
  readNotesOf,
  readStanding,
  type VintageRange,
} from '#server/db/read/vintages.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { ensureSeries } from '#server/db/write/codes.ts';
import { insertUpload } from '#server/db/write/uploads.ts';
import { insertVersion } from '#server/db/write/versions.ts';
import { insertNotes, insertVintages } from '#server/db/write/vintages.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';
import { A_COMMIT, anUpload, aSeries, keyOf, vintagesOf, type Cell } from '../builders.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  let jobs = 0;
  let rate = 0;

  /** Appends the cells under the next version; answers it. */
  const append = (cells: readonly Cell[], uploadId = 1): Promise<number> =>
    withTransaction(store, async (tx) => {
      const { version } = await insertVersion(tx, A_COMMIT);
      await insertVintages(tx, { version, uploadId }, vintagesOf(cells));
      return version;
    });

  /** The standing values as `[period, measure, version]`. */
  const standing = async (series: number, range: VintageRange = {}) => {
    const rows = await readStanding(store.read, dialect, [series], range);
    return rows.get(series)?.map(({ period, measure, version }) => [periodId(period), measure, version]);
  };

  beforeAll(async () => {
    made = await makeStore({ dialect });
    store = made.store;
    await withTransaction(store, async (tx) => {
      [jobs = 0, rate = 0] = await ensureSeries(tx, [
        aSeries(),
        aSeries({ indicator: 'surveyed-unemployment-rate', basis: 'period' }),
      ]);
      await insertUpload(tx, anUpload());
    });
  });
  afterAll(() => made.close());

  describe('insertVintages', () => {
    // Rows a statement are 100 on SQLite and 5000 on PostgreSQL: none, one, around each edge.
    test.each([0, 1, 99, 100, 101, 5001])('appends %i rows, each as given', async (count) => {
      const series = await withTransaction(store, (tx) =>
        ensureSeries(tx, [aSeries({ indicator: `rows-${count}` })]),
      );
      const seriesId = series[0] ?? 0;
      const before = await countVintages(store.read);
      const cells = Array.from({ length: count }, (_, n): Cell => {
        const period = `${1900 + Math.floor(n / 17)}${PERIODS[n % 17] ?? ''}`;
        return { seriesId, period, value: n % 2 === 0 ? n + 0.25 : 'below-unit', row: n + 2 };
      });
      await append(cells.toSorted((a, b) => keyOf(a.period) - keyOf(b.period)));
      expect(await countVintages(store.read)).toBe(before + count);
      const rows = (await readStanding(store.read, dialect, [seriesId])).get(seriesId) ?? [];
      const measures = new Map(rows.map(({ period, measure }) => [periodId(period), measure]));
      const expected = cells.map(({ period, value }) => [
        period,
        typeof value === 'number' ? known(value) : missing(value),
      ]);
      expect([...measures].sort()).toEqual(expected.sort());
    });

    // A statement of a hundred alike rows is shorter than one of mixed ones: here the 50th row differs in one thing.
    test.each<[string, Partial<Cell>]>([
      ['nothing', {}],
      ['its text', { reported: '1,050' }],
      ['its reason', { value: 'suppressed' }],
      ['its unit', { unit: 3 }],
      ['its sheet', { sheet: 2 }],
      ['its column', { column: 9 }],
    ])('keeps every column of a row that differs from its neighbours in %s', async (what, differs) => {
      const [seriesId = 0] = await withTransaction(store, (tx) =>
        ensureSeries(tx, [aSeries({ indicator: `differs-in-${what}` })]),
      );
      const cells = Array.from({ length: 230 }, (_, n): Cell => {
        const month = String((n % 12) + 1).padStart(2, '0');
        const period = `${1900 + Math.floor(n / 12)}-${month}`;
        const cell = { seriesId, period, value: 1000 + n, row: n + 2 };
        return n === 50 ? { ...cell, ...differs } : cell;
      });
      const version = await append(cells);
      const rows = await store.read
        .selectFrom('vintage')
        .selectAll()
        .where('series_id', '=', seriesId)
        .orderBy('period')
        .execute();
      const expected = cells.map(({ period, value, row, reported, unit, sheet, column }) => ({
        series_id: seriesId,
        period: keyOf(period),
        version,
        value: typeof value === 'number' ? value : null,
        missing: typeof value === 'number' ? 0 : 1 + MISSING_REASONS.indexOf(value),
        unit: unit ?? 0,
        reported: reported ?? null,
        upload_id: 1,
        sheet: sheet ?? 0,
        row,
        column: column ?? 7,
      }));
      expect(rows).toEqual(expected);
    });
  });

  describe('insertVintages by columns', () => {
    test('writes the entries that `order` names, in its order, and no others', async () => {
      const [seriesId = 0] = await withTransaction(store, (tx) =>
        ensureSeries(tx, [aSeries({ indicator: 'ordered' })]),
      );
      const cells = ['2020-03', '2020-01', '2020-02'].map((period, value): Cell => ({
        seriesId,
        period,
        value,
      }));
      await withTransaction(store, async (tx) => {
        const { version } = await insertVersion(tx, A_COMMIT);
        await insertVintages(
          tx,
          { version, uploadId: 1 },
          { ...vintagesOf(cells), order: new Uint32Array([1, 0]) },
        );
      });
      expect((await standing(seriesId))?.map(([period, measure]) => [period, measure])).toEqual([
        ['2020-01', known(1)],
        ['2020-03', known(0)],
      ]);
    });
  });

  describe('readStanding', () => {
    let versions: number[] = [];
    beforeAll(async () => {
      const upload = (cells: Omit<Cell, 'seriesId'>[]) =>
        append(cells.map((cell) => ({ ...cell, seriesId: jobs })));
      versions = [
        await upload([
          { period: '2020-03', value: 162_600 },
          { period: '2020-04', value: 217_000 },
        ]),
        await upload([
          { period: '2020-03', value: 163_000 },
          { period: '2020-05', value: 'not-applicable' },
        ]),
        await upload([{ period: '2020-04', value: 'withdrawn' }]),
      ];
    });

    test('is of each period the highest version; what was withdrawn is left out', async () => {
      const [, second] = versions;
      expect(await standing(jobs)).toEqual([
        ['2020-03', known(163_000), second],
        ['2020-05', missing('not-applicable'), second],
      ]);
    });

    test('as of an earlier version, is what stood then', async () => {
      const [first = 0, second = 0] = versions;
      expect(await standing(jobs, { asOf: first })).toEqual([
        ['2020-03', known(162_600), first],
        ['2020-04', known(217_000), first],
      ]);
      expect(await standing(jobs, { asOf: second })).toEqual([
        ['2020-03', known(163_000), second],
        ['2020-04', known(217_000), first],
        ['2020-05', missing('not-applicable'), second],
      ]);
      expect(await standing(jobs, { asOf: 0 })).toBeUndefined();
    });

    test('takes a range of periods, both ends included', async () => {
      const [, second] = versions;
      expect(await standing(jobs, { from: keyOf('2020-05'), to: keyOf('2020-05') })).toEqual([
        ['2020-05', missing('not-applicable'), second],
      ]);
    });

    test('keeps a month, a quarter and a year of one series apart, in the order of their keys', async () => {
      await append([
        { seriesId: rate, period: '2020-01', value: 5.3 },
        { seriesId: rate, period: '2020-Q1', value: 5.8 },
        { seriesId: rate, period: '2020', value: 5.6 },
      ]);
      expect((await standing(rate))?.map(([period]) => period)).toEqual(['2020-01', '2020-Q1', '2020']);
    });

    test('of no series, or of one that has none, is nothing', async () => {
      expect(await readStanding(store.read, dialect, [])).toEqual(new Map());
      expect(await readStanding(store.read, dialect, [9999])).toEqual(new Map());
    });
  });

  describe('readStandingColumns', () => {
    test('is what readStanding is, of every series at once', async () => {
      const { rows } = await withTransaction(store, async (tx) => ({
        rows: await tx.reader.selectFrom('series').select('id').execute(),
      }));
      const ids = rows.map(({ id }) => id);
      const columns = await readStandingColumns(store.read, dialect, ids);
      const byRows = await readStanding(store.read, dialect, ids);
      for (const id of ids) {
        const [from, to] = columns.range.get(id) ?? [0, 0];
        const asRows = Array.from({ length: to - from }, (_, step) => from + step)
          .filter((at) => columns.missing[at] !== WITHDRAWN)
          .map((at) => [columns.period[at], columns.value[at]]);
        const expected = (byRows.get(id) ?? []).map(({ period, measure }) => [
          keyOf(periodId(period)),
          measure.kind === 'known' ? measure.value : Number.NaN,
        ]);
        expect(asRows).toEqual(expected);
      }
    });

    test('sees nothing of a transaction that is still open elsewhere', async () => {
      const seen = await withTransaction(store, async (tx) => {
        const { version } = await insertVersion(tx, A_COMMIT);
        await insertVintages(
          tx,
          { version, uploadId: 1 },
          vintagesOf([{ seriesId: rate, period: '2021', value: 9.9 }]),
        );
        const outside = await readStandingColumns(store.read, dialect, [rate]);
        const inside = await readStandingColumns(tx.reader, dialect, [rate]);
        return [outside, inside].map(({ range }) => range.get(rate));
      });
      expect(seen).toEqual([
        [0, 3],
        [0, 4],
      ]);
    });
  });

  describe('readHistory', () => {
    test('is every vintage of one figure, oldest first, with its file, cell and who', async () => {
      const history = await readHistory(store.read, jobs, keyOf('2020-04'));
      expect(
        history.map(({ value, missing, file_name, row, column, actor, at }) => ({
          value,
          missing,
          file_name,
          row,
          column,
          actor,
          at,
        })),
      ).toEqual([
        { ...FILE, value: 217_000, missing: 0, row: 3 },
        { ...FILE, value: null, missing: WITHDRAWN, row: 2 },
      ]);
    });

    test('as of a version, is what was known by then', async () => {
      const [first] = await readHistory(store.read, jobs, keyOf('2020-04'));
      expect(await readHistory(store.read, jobs, keyOf('2020-04'), first?.version)).toEqual([first]);
    });
  });

  describe('insertNotes', () => {
    test('keeps what came with a value, found by series, period and version', async () => {
      const note = {
        seriesId: jobs,
        period: keyOf('2020-03'),
        source: '市人力社保局',
        note: null,
        comparablePrior: 152_400,
      };
      await withTransaction(store, (tx) => insertNotes(tx, 1, [note]));
      const notes = await readNotesOf(store.read, dialect, [{ seriesId: jobs, period: note.period }]);
      expect([...notes]).toEqual([
        [noteKey(jobs, note.period, 1), { source: '市人力社保局', note: null, comparablePrior: 152_400 }],
      ]);
      expect(await readNotesOf(store.read, dialect, [])).toEqual(new Map());
    });
  });

  describe('orphanVintages', () => {
    test('counts the values of an upload or a version nobody knows', async () => {
      expect(await orphanVintages(store.read)).toBe(0);
      await append([{ seriesId: rate, period: '2019', value: 5.2 }], 99);
      await withTransaction(store, (tx) =>
        insertVintages(
          tx,
          { version: 9999, uploadId: 1 },
          vintagesOf([{ seriesId: rate, period: '2018', value: 5 }]),
        ),
      );
      expect(await orphanVintages(store.read)).toBe(2);
    });
  });
});

/** Every period inside one year but the joint January–February: 12 months, 4 quarters, the year. */
const PERIODS = [
  ...Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`),
  ...['-Q1', '-Q2', '-Q3', '-Q4', ''],
];

/** 1 + the place of `withdrawn` in MISSING_REASONS. */
const WITHDRAWN = 5;

const FILE = { file_name: 'jobs.csv', column: 7, actor: 'operator', at: A_COMMIT.at };
