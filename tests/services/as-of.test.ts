import { describe, expect, test } from 'vitest';
import { resolveAsOf } from '#server/services/as-of.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, put } from './sheets.ts';
import { useCtx } from './use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('resolveAsOf', () => {
    test('is now, with no limit, when nothing is asked', async () => {
      const { store } = made.ctx;
      expect(await resolveAsOf(store.read, undefined, '2020-07-15')).toEqual({
        version: Infinity,
        day: '2020-07-15',
        text: '2020-07-15',
      });
    });

    test('of a day is the version at its end in the reporting region; of an instant, at that instant', async () => {
      const { ctx, setToday } = made;
      // Half past eleven in the evening in Chongqing, and half an hour past midnight.
      setToday('2020-07-15T23:30:00+08:00');
      await put(ctx, cityJobs({ '2020-03': 16 }, 'late.csv'));
      setToday('2020-07-16T00:30:00+08:00');
      await put(ctx, cityJobs({ '2020-03': 16.26 }, 'after.csv'));
      const at = async (asOf: string) => {
        const { version, day } = await resolveAsOf(ctx.store.read, asOf, '2020-07-20');
        return [version, day];
      };
      expect(await at('2020-07-14')).toEqual([0, '2020-07-14']);
      expect(await at('2020-07-15')).toEqual([1, '2020-07-15']);
      expect(await at('2020-07-16')).toEqual([2, '2020-07-16']);
      expect(await at('2020-07-15T15:30:00Z')).toEqual([1, '2020-07-15']);
      expect(await at('2020-07-15T16:30:00Z')).toEqual([2, '2020-07-16']);
    });
  });
});
