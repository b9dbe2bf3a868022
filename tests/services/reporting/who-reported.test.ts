import { describe, expect, test } from 'vitest';
import { whoReported } from '#server/services/reporting/who-reported.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-09' });

  describe('whoReported', () => {
    test('how many districts have sent a month, who has not, and what was known before', async () => {
      const { ctx, setToday } = made;
      await put(
        ctx,
        tidy('a.csv', [
          'urban-new-jobs,500103,2020-06,ytd,8120,人',
          'urban-new-jobs,500000,2020-06,ytd,9,万人',
        ]),
      );
      setToday('2020-07-13');
      const june = { indicator: 'urban-new-jobs', period: '2020-06' };
      const now = await whoReported(ctx, june, undefined);
      // The city’s own figure is none of the 41.
      expect(now).toMatchObject({ period: '2020-06', due: '2020-07-10', expected: 41, came: 1 });
      expect(now?.missing).toHaveLength(40);
      expect(now?.missing[0]).toEqual({ region: '500104', daysLate: 3 });
      const before = await whoReported(ctx, june, '2020-07-08');
      expect([before?.came, before?.missing[0]]).toEqual([0, { region: '500103', daysLate: null }]);
    });

    test('nothing where districts send none', async () => {
      const { ctx } = made;
      const rate = { indicator: 'surveyed-unemployment-rate', period: '2020-06' };
      expect(await whoReported(ctx, rate, undefined)).toBeNull();
    });
  });
});
