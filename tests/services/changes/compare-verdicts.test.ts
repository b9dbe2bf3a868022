import { describe, expect, test } from 'vitest';
import { compareVerdicts } from '#server/services/changes/compare-verdicts.ts';
import { setTarget } from '#server/services/set-target.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, put } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const PAGE = { limit: 100, offset: 0 };
const CITY = { region: '重庆市', period: '2020-06', ...PAGE };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('compareVerdicts', () => {
    test('sets the verdict on a month as known then beside the one as known later', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-10');
      await put(ctx, cityJobs({ '2020-06': 27 }));
      setToday('2020-07-20');
      await put(ctx, cityJobs({ '2020-06': 31.5 }));
      const { items, ...rest } = await compareVerdicts(ctx, { from: '2020-07-10', ...CITY });
      expect(rest).toEqual({
        from: { asOf: '2020-07-10', version: 1 },
        to: { asOf: '2020-07-20', version: 2 },
        period: '2020-06',
        judged: 6,
        total: 1,
        next: null,
      });
      // Of 60: 27 is 45%, 31.5 is 52.5%; half the year is due.
      const then = { actualPeriod: '2020-06', missing: null, targetValue: 60, targetVersion: 1 };
      expect(items).toEqual([
        {
          target: 'urban-new-jobs',
          indicator: 'urban-new-jobs',
          region: '500000',
          comparator: 'at-least',
          evaluation: 'cumulative',
          unit: '万人',
          decimals: 2,
          changed: ['status', 'figure'],
          before: { ...then, status: 'behind', actual: 27, attainment: 0.45, lead: -0.05 },
          after: { ...then, status: 'ahead', actual: 31.5, attainment: 0.525, lead: 0.025 },
        },
      ]);
    });

    test('says when a first figure came, when a later month did, and when the target itself moved', async () => {
      const { ctx, setToday } = made;
      setToday('2020-06-10');
      await put(ctx, cityJobs({ '2020-05': 25 }));
      setToday('2020-07-10');
      await put(ctx, cityJobs({ '2020-06': 30 }));
      setToday('2020-07-20');
      await setTarget(ctx, {
        indicator: 'urban-new-jobs',
        region: '500000',
        year: 2020,
        comparator: 'at-least',
        value: 55,
        unit: '万人',
        document: '某文〔2020〕9号',
        clause: '二',
        wording: '55万人以上',
        effectiveFrom: '2020-07-15',
        note: '年中调整',
      });
      const changed = async (from: string, to: string) =>
        (await compareVerdicts(ctx, { from, to, ...CITY })).items.map((each) => [
          each.changed.join(),
          each.before?.actual,
          each.after?.actual,
          each.after?.targetValue,
        ]);
      expect(await changed('2020-06-01', '2020-06-10')).toEqual([['status,figure,period', null, 25, 60]]);
      expect(await changed('2020-06-10', '2020-07-10')).toEqual([['figure,period', 25, 30, 60]]);
      expect(await changed('2020-07-10', '2020-07-20')).toEqual([['status,target', 30, 30, 55]]);
      expect(await changed('2020-07-20', '2020-07-20')).toEqual([]);
    });

    test('asks for the latest month with a figure where none is named', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-20');
      await put(ctx, cityJobs({ '2020-04': 20, '2020-05': 25 }));
      expect((await compareVerdicts(ctx, { from: '2020-07-01', ...PAGE })).period).toBe('2020-05');
    });
  });
});
