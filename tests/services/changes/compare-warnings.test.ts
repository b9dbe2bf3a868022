import { describe, expect, test } from 'vitest';
import { compareWarnings } from '#server/services/changes/compare-warnings.ts';
import type { Ctx } from '#server/services/context.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

/** Of the nation's line: blue above 5.5, yellow above 5.7, orange above 6, red above 6.5. */
async function changes(ctx: Ctx, from: string, to?: string) {
  const { items } = await compareWarnings(ctx, { from, to, region: '全国', limit: 100, offset: 0 });
  return items
    .filter(({ ruleEn }) => /nation/i.test(ruleEn))
    .map(({ change, before, after, state, period, value }) => [change, before, after, state, period, value]);
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('compareWarnings', () => {
    test('tells from the ledgers what opened, fell and ended, also after a revision undid it', async () => {
      const { ctx, setToday } = made;
      setToday('2020-03-20');
      await put(ctx, rates({ '2020-02': 6.2 }));
      setToday('2020-04-20');
      await put(ctx, rates({ '2020-03': 5.9 }));
      setToday('2020-05-20');
      await put(ctx, rates({ '2020-04': 6 }));
      const opened = ['opened', null, 'orange', 'active', '2020-02', 6.2];
      const lowered = ['lowered', 'orange', 'yellow', 'active', '2020-04', 6];
      expect(await changes(ctx, '2020-03-01', '2020-03-31')).toEqual([opened]);
      expect(await changes(ctx, '2020-03-31', '2020-04-30')).toEqual([]);
      expect(await changes(ctx, '2020-03-31')).toEqual([lowered]);
      setToday('2020-06-20');
      await put(ctx, rates({ '2020-02': 5.2, '2020-03': 5.2, '2020-04': 5.2 }));
      const ended = ['ended', 'yellow', null, 'released', '2020-04', null];
      expect(await changes(ctx, '2020-05-31')).toEqual([ended]);
      expect(await changes(ctx, '2020-03-01')).toEqual([['passed', null, null, 'released', '2020-04', null]]);
      expect(await changes(ctx, '2020-03-01', '2020-03-31')).toEqual([opened]);
      expect(await changes(ctx, '2020-03-31', '2020-05-31')).toEqual([lowered]);
    });

    test('has pages, and none of other regions when one is asked for', async () => {
      const { ctx, setToday } = made;
      setToday('2020-03-20');
      await put(ctx, rates({ '2020-02': 6.2 }));
      const asked = { from: '2020-03-01', limit: 100, offset: 0 };
      const all = await compareWarnings(ctx, asked);
      expect(all.total).toBeGreaterThan(0);
      expect(all.to).toEqual({ asOf: '2020-03-20', version: 1 });
      expect((await compareWarnings(ctx, { ...asked, region: '500103' })).total).toBe(0);
      const first = await compareWarnings(ctx, { ...asked, limit: 1 });
      expect(first.items).toEqual(all.items.slice(0, 1));
      expect(first.next).toBe(all.total > 1 ? '1' : null);
    });
  });
});
