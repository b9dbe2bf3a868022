import { describe, expect, test } from 'vitest';
import type { ReportingDto } from '#contract/reporting.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { getReporting } from '#server/services/reporting/get-reporting.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const CITY = '500000';

function cellOf({ columns, rows }: ReportingDto, region: string, indicator: string, period: string) {
  const at = columns.findIndex((column) => column.indicator === indicator && column.period === period);
  return rows.find((row) => row.region === region)?.cells[at];
}

function jobs(region: string, value: string, period = '2020-06'): string {
  return `urban-new-jobs,${region},${period},ytd,${value},人`;
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('getReporting', () => {
    test('before anything came, every district owes what has a source in districts, from its due day on', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-10');
      const onTheDay = await getReporting(ctx, { period: '2020-06' });
      expect(onTheDay.rows).toHaveLength(42);
      expect(onTheDay.rows[0]?.region).toBe(CITY);
      // Due ten days after June: the 10th of July is the last day in time.
      expect(cellOf(onTheDay, '500103', 'urban-new-jobs', '2020-06')).toEqual({
        state: 'awaited',
        daysLate: null,
        revisions: 0,
        upload: null,
      });
      setToday('2020-07-13');
      const after = await getReporting(ctx, { period: '2020-06' });
      expect(cellOf(after, '500103', 'urban-new-jobs', '2020-06')).toMatchObject({
        state: 'overdue',
        daysLate: 3,
      });
      expect(cellOf(after, '500103', 'surveyed-unemployment-rate', '2020-06')?.state).toBe('not-expected');
      expect(after.columns.find(({ indicator }) => indicator === 'urban-new-jobs')).toMatchObject({
        due: '2020-07-10',
        counts: { expected: 41, came: 0, overdue: 41, completeness: 0, timeliness: 0 },
      });
    });

    test('tells in time, late by so many days, revised and withdrawn apart', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-09');
      await put(ctx, tidy('a.csv', [jobs('500103', '8120'), jobs('500104', '—')]));
      setToday('2020-07-14');
      await put(ctx, tidy('b.csv', [jobs('500106', '9000'), jobs('500103', '8200')]));
      const { id } = await put(ctx, tidy('c.csv', [jobs('500107', '7000')]));
      await withdrawUpload(ctx, id, '报错了区县');
      setToday('2020-07-15');
      const reporting = await getReporting(ctx, { period: '2020-06' });
      const states = ['500103', '500104', '500106', '500107'].map((region) => {
        const cell = cellOf(reporting, region, 'urban-new-jobs', '2020-06');
        return [cell?.state, cell?.daysLate, cell?.revisions];
      });
      expect(states).toEqual([
        ['on-time', null, 1],
        // — is an answer: there is no such thing to count.
        ['on-time', null, 0],
        ['late', 4, 0],
        ['overdue', 5, 0],
      ]);
      expect(reporting.columns.find(({ indicator }) => indicator === 'urban-new-jobs')?.counts).toEqual({
        expected: 41,
        came: 3,
        late: 1,
        overdue: 38,
        revised: 1,
        completeness: 3 / 41,
        timeliness: 2 / 41,
      });
    });

    test('as of a day looks no further than that day', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-14');
      await put(ctx, tidy('late.csv', [jobs('500103', '8120')]));
      setToday('2020-07-20');
      const before = await getReporting(ctx, { period: '2020-06', asOf: '2020-07-12' });
      expect(cellOf(before, '500103', 'urban-new-jobs', '2020-06')).toMatchObject({
        state: 'overdue',
        daysLate: 2,
        upload: null,
      });
    });

    test('one indicator’s months side by side; a joint January–February answers for both', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-15');
      await put(
        ctx,
        tidy('joint.csv', [
          'urban-new-jobs,500103,2020-01..02,period,900,人',
          jobs('500103', '2600', '2020-03'),
        ]),
      );
      const reporting = await getReporting(ctx, { period: '2020-07', indicator: '城镇新增就业' });
      expect([reporting.by, reporting.columns.map(({ period }) => period).slice(0, 3)]).toEqual([
        'month',
        ['2020-01', '2020-02', '2020-03'],
      ]);
      const row = reporting.rows.find(({ region }) => region === '500103');
      expect(row?.cells.map(({ state }) => state)).toEqual([
        ...['late', 'late', 'late', 'overdue', 'overdue', 'overdue'],
        ...Array<string>(6).fill('awaited'),
      ]);
      expect(reporting.due).toEqual([
        { date: '2020-08-10', indicator: 'urban-new-jobs', period: '2020-07', daysLeft: 26 },
      ]);
    });

    test('figures loaded from publications are there, and nobody is called late for them', async () => {
      const { ctx, setToday } = made;
      setToday('2026-11-25');
      await put(ctx, { ...rates({ '2020-06': 5.7 }, { region: CITY }), origin: 'published' });
      const reporting = await getReporting(ctx, { period: '2020-06' });
      expect(cellOf(reporting, CITY, 'surveyed-unemployment-rate', '2020-06')).toMatchObject({
        state: 'loaded',
        daysLate: null,
      });
    });

    test('regions that were abolished owe nothing afterwards', async () => {
      const { ctx, setToday } = made;
      setToday('2026-03-20');
      const { rows, columns } = await getReporting(ctx, { period: '2025-12', indicator: 'urban-new-jobs' });
      const states = rows.find(({ region }) => region === '500105')?.cells.map(({ state }) => state);
      expect(columns).toHaveLength(12);
      expect(states).toEqual([
        ...Array<string>(10).fill('overdue'),
        ...Array<string>(2).fill('not-expected'),
      ]);
    });

    test.each(['2020-Q1', '2020', '1890-01'])('refuses %s: no month', async (period) => {
      expect(await codeOf(getReporting(made.ctx, { period }))).toBe('request.invalid');
    });
  });
});
