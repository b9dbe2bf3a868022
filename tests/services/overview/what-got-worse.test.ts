import { describe, expect, test } from 'vitest';
import { getOverview } from '#server/services/overview/get-overview.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-10-20' });
  const worse = async (period: string, region?: string) =>
    (await getOverview(made.ctx, { period, region })).worse;

  describe('what got worse', () => {
    test('is what lost ground against its target since the month before, the worst first', async () => {
      const { ctx } = made;
      // Of 60 by the calendar: 50 % due by June, 58.3 % by July. 36 is 10 ahead, 37.2 is 3.7 ahead.
      await put(ctx, cityJobs({ '2020-05': 26, '2020-06': 36, '2020-07': 37.2 }));
      // The ceiling is 5.5: 0.1 below it in June, 0.3 above in July.
      const mean = { region: '500000', basis: 'ytd_mean', name: 'mean.csv' };
      await put(ctx, rates({ '2020-06': 5.4, '2020-07': 5.8 }, mean));
      const july = await worse('2020-07');
      expect([july.since, july.compared]).toEqual(['2020-06', 2]);
      expect(july.items).toMatchObject([
        {
          indicator: 'urban-new-jobs',
          region: '500000',
          before: 10,
          change: expect.closeTo(-6.333, 3) as number,
        },
        { indicator: 'surveyed-unemployment-rate', before: 0.1, now: -0.3, change: -0.4, lenient: false },
      ]);
      // June gained on May, and the rate has no figure of May.
      expect(await worse('2020-06')).toEqual({ since: '2020-05', compared: 1, items: [] });
      expect(await worse('2020-07', '500103')).toEqual({ since: '2020-06', compared: 0, items: [] });
    });

    test('a figure of an earlier month stands for none; January has no month before', async () => {
      await put(made.ctx, cityJobs({ '2020-05': 26, '2020-06': 20 }));
      expect((await worse('2020-07')).compared).toBe(0);
      expect(await worse('2020-01')).toEqual({ since: null, compared: 0, items: [] });
    });
  });
});
