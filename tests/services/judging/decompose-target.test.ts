import { describe, expect, test } from 'vitest';
import { sumDecimals } from '#domain/decimal.ts';
import { monthOf } from '#domain/period.ts';
import type { Ctx } from '#server/services/context.ts';
import { decomposeTarget, type DecompositionQuestion } from '#server/services/judging/decompose-target.ts';
import { setTarget } from '#server/services/set-target.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, cityJobs, put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const JUNE = monthOf(2020, 6);
const split = (ctx: Ctx, of: Partial<DecompositionQuestion> = {}) =>
  decomposeTarget(ctx.store.read, ctx, { target: 'urban-new-jobs', period: JUNE, by: 'region', ...of });

function districts(name: string, period: string, values: Record<string, number>) {
  return tidy(
    name,
    Object.entries(values).map(([code, value]) => `urban-new-jobs,${code},${period},ytd,${value},人`),
  );
}

function districtTarget(region: string, value: number) {
  const rest = {
    document: '测试〔2020〕1号',
    clause: '',
    wording: '',
    effectiveFrom: '2020-03-10',
    note: '',
  };
  return { indicator: 'urban-new-jobs', region, year: 2020, comparator: 'at-least', value, ...rest } as const;
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('decomposeTarget', () => {
    // Due 300 000, reached 312 000: +12 000. Due of the two 25 000 and 20 000: −5 000 and +10 000; 7 000 unexplained.
    test('holds districts to their own targets, and shows what they do not explain', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-06': 31.2 }));
      await put(ctx, districts('d.csv', '2020-06', { 500103: 20_000, 500104: 30_000, 500105: 1000 }));
      await setTarget(ctx, districtTarget('500103', 5));
      await setTarget(ctx, districtTarget('500104', 4));
      const answer = await split(ctx);
      expect(answer).toMatchObject({
        unit: '人',
        decimals: 0,
        actualPeriod: '2020-06',
        schedule: 'calendar',
        level: {
          expectedBy: 'own-targets',
          total: 12_000,
          parts: [
            { code: '500103', actual: 20_000, amount: -5000, points: -0.0166666666667 },
            { code: '500104', actual: 30_000, amount: 10_000, points: 0.0333333333333 },
          ],
          remainder: 7000,
          concentration: 1,
        },
        levelWhyNot: null,
        change: null,
        changeWhyNot: 'no-last-year',
      });
      expect(answer.zones).toBeNull();
      expect(answer.level?.missing).toHaveLength(39);
      expect(answer.level?.missing).toContain('500105');
    });

    // Last year 30 000 and 10 000 of 300 000: of 300 000 due they owe as much. Change: 31.2 − 30 万.
    test('without targets of their own splits the whole’s as last year, and the change beside it', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2019-06': 30, '2020-06': 31.2 }));
      await put(ctx, districts('a.csv', '2019-06', { 500103: 30_000, 500104: 10_000 }));
      await put(ctx, districts('b.csv', '2020-06', { 500103: 20_000, 500104: 12_000 }));
      const { level, change, version, sample, sources } = await split(ctx);
      // Of the whole and its parts, this year and last.
      expect([version, sample, sources]).toEqual([3, false, ['jobs.csv', 'b.csv', 'a.csv']]);
      expect(level).toMatchObject({
        expectedBy: 'split-as-last-year',
        total: 12_000,
        parts: [
          { code: '500103', amount: -10_000 },
          { code: '500104', amount: 2000 },
        ],
        remainder: 20_000,
      });
      expect(change).toMatchObject({
        expectedBy: 'last-year',
        total: 12_000,
        parts: [
          { code: '500103', amount: -10_000 },
          { code: '500104', amount: 2000 },
        ],
        remainder: 20_000,
      });
      for (const each of [level, change]) {
        const amounts = each?.parts.map(({ amount }) => amount) ?? [];
        expect(sumDecimals([...amounts, each?.remainder ?? NaN])).toBe(each?.total);
      }
    });

    // 20 000 + 10 000 make the whole of 30 000 without the zone’s 5 000.
    test('takes zones for part of their hosts where the sum says so', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-06': 3 }));
      await put(ctx, districts('z.csv', '2020-06', { 500103: 20_000, 500104: 10_000, '5001LJ': 5000 }));
      expect((await split(ctx)).zones).toBe('inside');
      await put(ctx, cityJobs({ '2020-06': 3.5 }, 'more.csv'));
      expect((await split(ctx)).zones).toBe('beside');
    });

    test('splits by industry, and never by groups that overlap', async () => {
      const { ctx } = made;
      const header = 'indicator,region,industry,period,basis,value,unit';
      const rows = (period: string, a: number, c: number) => [
        `urban-new-jobs,500000,A,${period},ytd,${a},人`,
        `urban-new-jobs,500000,C,${period},ytd,${c},人`,
      ];
      await put(ctx, cityJobs({ '2019-06': 3, '2020-06': 3.1 }));
      await put(
        ctx,
        tidy('i.csv', [...rows('2019-06', 10_000, 20_000), ...rows('2020-06', 9000, 22_000)], header),
      );
      const { change } = await split(ctx, { by: 'industry' });
      expect(change).toMatchObject({
        total: 1000,
        parts: [
          { code: 'A', amount: -1000 },
          { code: 'C', amount: 2000 },
        ],
        remainder: 0,
      });
      expect(await split(ctx, { by: 'group' })).toMatchObject({
        level: null,
        levelWhyNot: 'groups-overlap',
      });
    });

    test('says why there is nothing to split', async () => {
      const { ctx } = made;
      expect((await split(ctx)).levelWhyNot).toBe('no-figure');
      expect((await split(ctx, { target: 'surveyed-unemployment-rate' })).levelWhyNot).toBe(
        'not-a-running-total',
      );
      await put(ctx, cityJobs({ '2020-06': 31.2 }));
      expect((await split(ctx)).levelWhyNot).toBe('no-parts');
      expect(await codeOf(split(ctx, { target: 'nothing' }))).toBe('not.found');
    });
  });
});
