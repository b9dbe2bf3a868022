import { describe, expect, test } from 'vitest';
import { readCrossChecks } from '#server/services/judging/cross-checks.ts';
import { readIntegrityHints } from '#server/services/judging/integrity-hints.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => `2020-${String(month + 1).padStart(2, '0')}`);

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2021-01-20' });

  describe('readCrossChecks', () => {
    test('two that move together, and one that runs ahead in the last month', async () => {
      const { ctx } = made;
      // New jobs a month: 1 000, 1 010, 1 000 … and 3 000 in December; people insured stay at 5 000.
      let total = 0;
      const rows = MONTHS.flatMap((month, index) => {
        total += index === 11 ? 3000 : 1000 + (index % 2) * 10;
        return [
          `urban-new-jobs,500000,${month},ytd,${total},人`,
          `insured-unemployment,500000,${month},period,5000,人`,
        ];
      });
      await put(ctx, tidy('pair.csv', rows));
      const pair = (await readCrossChecks(ctx)).find(({ rule }) => rule === 'new-jobs-against-insured');
      expect(pair).toMatchObject({
        a: 'urban-new-jobs',
        b: 'insured-unemployment',
        region: '500000',
        whyNot: null,
      });
      expect(pair?.points).toHaveLength(12);
      expect(pair?.points.at(-1)?.b).toBe(100);
      expect(pair?.score).toBeGreaterThan(3);
      expect(pair?.level).not.toBeNull();
      expect(pair?.points.at(-1)?.off).toBe(pair?.score);
      expect(pair).toMatchObject({ sources: ['pair.csv'], sample: false });
    });

    test('with nothing to compare it says why', async () => {
      const { ctx } = made;
      const [pair] = await readCrossChecks(ctx);
      expect(pair).toMatchObject({ points: [], score: null, level: null, whyNot: 'no-figures' });
    });
  });

  describe('readIntegrityHints', () => {
    test('months that repeat, and revisions that all go one way; nothing of a district that does neither', async () => {
      const { ctx } = made;
      const rows = (region: string, monthly: (month: number) => number) => {
        let total = 0;
        return MONTHS.slice(0, 6).map((month, index) => {
          total += monthly(index);
          return `urban-new-jobs,${region},${month},ytd,${total},人`;
        });
      };
      await put(
        ctx,
        tidy('first.csv', [...rows('500103', () => 1201), ...rows('500104', (month) => 1001 + month * 37)]),
      );
      for (let again = 1; again <= 5; again += 1) {
        await put(ctx, tidy(`again-${again}.csv`, [`urban-new-jobs,500104,2020-06,ytd,${6561 + again},人`]));
      }
      const hints = await readIntegrityHints(ctx, { indicator: '城镇新增就业', year: 2020 });
      expect(hints.map(({ hint, region, seen, of, byChance }) => [hint, region, seen, of, byChance])).toEqual(
        [
          ['repeated', '500103', 6, 6, null],
          ['one-way-revisions', '500104', 5, 5, 0.0625],
        ],
      );
    });
  });
});
