import { describe, expect, test } from 'vitest';
import { getHistory } from '#server/services/reading/get-history.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, cityJobs, codeOf, put, stageAndCommit } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const MARCH = { indicator: '城镇新增就业', region: '重庆市', basis: 'ytd', period: '2020-03' } as const;

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('getHistory', () => {
    test('is every vintage of one figure: who, when, why, from which file and cell', async () => {
      const { ctx, setToday } = made;
      setToday('2020-04-10');
      await put(as(ctx, '李强'), cityJobs({ '2020-02': 9, '2020-03': 16 }, 'april.csv'));
      setToday('2020-07-15');
      await put(as(ctx, '张敏'), cityJobs({ '2020-03': 16.26 }, 'july.csv'));
      const history = await getHistory(ctx, MARCH);
      expect(
        history.map(({ value, by, file, cell, change, recordedAt, version }) => ({
          value,
          by,
          file,
          cell,
          change,
          recordedAt,
          version,
        })),
      ).toEqual([
        {
          value: 16,
          by: '李强',
          file: 'april.csv',
          cell: 'E3',
          change: 'commit',
          recordedAt: '2020-04-10T04:00:00.000Z',
          version: 1,
        },
        {
          value: 16.26,
          by: '张敏',
          file: 'july.csv',
          cell: 'E2',
          change: 'commit',
          recordedAt: '2020-07-15T04:00:00.000Z',
          version: 2,
        },
      ]);
      expect((await getHistory(ctx, { ...MARCH, asOf: '2020-07-14' })).map(({ value }) => value)).toEqual([
        16,
      ]);
    });

    test('has the warnings accepted at the figure’s own cell, and why', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16, '2020-04': 21 }, 'before.csv'));
      const falling = cityJobs({ '2020-03': 16.26, '2020-05': 20.5 }, 'falling.csv');
      const accept = [{ id: 'ytd.fell@E3', reason: '四月重复登记，已核减' }];
      await stageAndCommit(ctx, falling, { accept, reason: '例行报送' });
      const ofMay = await getHistory(ctx, { ...MARCH, period: '2020-05' });
      expect(ofMay.map(({ sheet, cell, reason, accepted }) => ({ sheet, cell, reason, accepted }))).toEqual([
        { sheet: '', cell: 'E3', reason: '例行报送', accepted: accept },
      ]);
      expect((await getHistory(ctx, MARCH)).map(({ accepted }) => accepted)).toEqual([[], []]);
    });

    test('of a figure that never was is empty', async () => {
      expect(await getHistory(made.ctx, MARCH)).toEqual([]);
      await put(made.ctx, cityJobs({ '2020-03': 16 }));
      expect(await getHistory(made.ctx, { ...MARCH, period: '2020-04' })).toEqual([]);
    });

    test('refuses a name nobody knows and a period that is none', async () => {
      await put(made.ctx, cityJobs({ '2020-03': 16 }));
      expect(await codeOf(getHistory(made.ctx, { ...MARCH, indicator: 'nonsense' }))).toBe('not.found');
      expect(await codeOf(getHistory(made.ctx, { ...MARCH, period: '2020-13' }))).toBe('request.invalid');
    });
  });
});
