import { describe, expect, test } from 'vitest';
import { closeWarning } from '#server/services/warnings/handle-warning.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const PAGE = { limit: 10, offset: 0 };

  describe('readWarnings', () => {
    test('is gravest first, counts by level, and narrows by state, level and region', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-05': 5.6, '2020-06': 5.6 }));
      // The city at 6.6 is 1.1 above its target of 5.5: red.
      await put(ctx, rates({ '2020-06': 6.6 }, { region: '500000', name: 'city.csv' }));
      const all = await readWarnings(ctx, PAGE);
      expect(all.items.map(({ level, region, rule }) => [level, region, rule])).toEqual([
        ['red', '500000', 'surveyed-unemployment-target'],
        ['blue', '100000', 'national-unemployment-line'],
      ]);
      expect([all.total, all.next, all.counts]).toEqual([2, null, { blue: 1, yellow: 0, orange: 0, red: 1 }]);
      const [red] = all.items;
      expect(red).toMatchObject({
        ruleZh: '城镇调查失业率高于年度目标',
        suggested: true,
        openedValue: 6.6,
        line: 5.5,
        recoverAt: 5.3,
        unit: '%',
        holds: true,
      });
      await closeWarning(ctx, red?.id ?? '', { reason: '已处置', by: '张三' });
      await closeWarning(ctx, red?.id ?? '', { reason: '同意', by: '李四' });
      const found = async (of: object) =>
        (await readWarnings(ctx, { ...of, ...PAGE })).items.map(({ level }) => level);
      expect(await found({ state: 'open' })).toEqual(['blue']);
      expect(await found({ state: 'closed' })).toEqual(['red']);
      expect(await found({ level: 'red' })).toEqual(['red']);
      expect(await found({ region: '全国' })).toEqual(['blue']);
      expect(await codeOf(readWarnings(ctx, { region: '某某区', ...PAGE }))).toBe('not.found');
      expect(await found({ indicator: 'surveyed-unemployment-rate' })).toEqual(['blue', 'red']);
      expect(await found({ indicator: 'surveyed-unemployment-rate', unread: true })).toEqual(['blue']);
      expect(await found({ indicator: 'urban-new-jobs' })).toEqual([]);
      expect(await readWarnings(ctx, { indicator: 'urban-new-jobs', ...PAGE })).toMatchObject({ total: 0 });
      expect(await codeOf(readWarnings(ctx, { indicator: 'nothing', ...PAGE }))).toBe('not.found');
    });

    test('pages', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-06': 5.6 }));
      await put(ctx, rates({ '2020-06': 6.6 }, { region: '500000', name: 'city.csv' }));
      expect(await readWarnings(ctx, { limit: 1, offset: 0 })).toMatchObject({
        items: [{ level: 'red' }],
        total: 2,
        next: '1',
      });
      expect(await readWarnings(ctx, { limit: 1, offset: 1 })).toMatchObject({
        items: [{ level: 'blue' }],
        total: 2,
        next: null,
      });
    });
  });

  describe('readWarning', () => {
    test('gives the figures around the episode, each with the level that stood', async () => {
      const { ctx } = made;
      await put(
        ctx,
        rates({
          '2019-12': 5.2,
          '2020-01': 5.3,
          '2020-02': 6.2,
          '2020-03': 5.9,
          '2020-04': 5.3,
          '2020-05': 5.2,
          '2020-06': 5.2,
        }),
      );
      const [{ id } = { id: '' }] = (await readWarnings(ctx, PAGE)).items;
      const { series } = await readWarning(ctx, id);
      expect(
        series.map(({ period, value, figure, level, reason }) => [period, value, figure, level, reason]),
      ).toEqual([
        ['2019-12', 5.2, 5.2, null, null],
        ['2020-01', 5.3, 5.3, null, null],
        ['2020-02', 6.2, 6.2, 'orange', null],
        ['2020-03', 5.9, 5.9, 'orange', null],
        // March and April both lie below orange; the graver of the two is March's yellow.
        ['2020-04', 5.3, 5.3, 'yellow', null],
        ['2020-05', 5.2, 5.2, null, null],
        ['2020-06', 5.2, 5.2, null, null],
      ]);
    });
  });
});
