import { describe, expect, test } from 'vitest';
import { rehearsalBodySchema, type RehearsalBody } from '#contract/rules.ts';
import { rehearseRule } from '#server/services/warnings/rehearse-rule.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

function aBody(part: Record<string, unknown> = {}): RehearsalBody {
  return rehearsalBodySchema.parse({
    nameZh: '回测',
    nameEn: 'Rehearsal',
    indicator: 'surveyed-unemployment-rate',
    regions: ['100000'],
    condition: {
      kind: 'level',
      against: 'threshold',
      side: 'above',
      lines: [{ level: 'yellow', value: 5.8, inclusive: true }],
    },
    releasePeriods: 1,
    ...part,
  });
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('rehearseRule', () => {
    test('compares with a saved rule: which warnings earlier, and which only one of them gives', async () => {
      const { ctx } = made;
      // In force: above 5.5, blue; clear at 5.3, twice. It opens in April and never ends here.
      await put(
        ctx,
        rates({ '2020-02': 5.4, '2020-03': 5.4, '2020-04': 5.6, '2020-05': 5.9, '2020-06': 5.4 }),
      );
      const lower = await rehearseRule(
        ctx,
        aBody({
          compareWith: 'national-unemployment-line',
          condition: {
            kind: 'level',
            against: 'threshold',
            side: 'above',
            lines: [{ level: 'yellow', value: 5.4, inclusive: true }],
          },
        }),
      );
      expect(lower.comparison).toMatchObject({
        rule: 'national-unemployment-line',
        version: 1,
        both: [{ region: '100000', from: '2020-02', oldFrom: '2020-04', lead: 2 }],
        onlyNew: [],
        onlyOld: [],
      });
      const later = await rehearseRule(ctx, aBody({ compareWith: 'national-unemployment-line' }));
      expect(later.comparison?.both).toMatchObject([{ from: '2020-05', oldFrom: '2020-04', lead: -1 }]);
      expect(await codeOf(rehearseRule(ctx, aBody({ compareWith: 'nobody' })))).toBe('not.found');
    });

    test('judges each period on what was known when its figure first came, when asked', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-04': 5.9 }, { name: 'april.csv' }));
      await put(ctx, rates({ '2020-05': 5.5 }, { name: 'may.csv' }));
      await put(ctx, rates({ '2020-04': 5.6 }, { name: 'revised.csv' }));
      expect((await rehearseRule(ctx, aBody())).episodes).toEqual([]);
      const { episodes } = await rehearseRule(ctx, aBody({ knowledge: 'first' }));
      expect(episodes.map(({ from, to, peak }) => [from, to, peak.value])).toEqual([
        ['2020-04', '2020-05', 5.9],
      ]);
      const late = { kind: 'late', lines: [{ level: 'blue', value: 1 }] };
      expect(await codeOf(rehearseRule(ctx, aBody({ knowledge: 'first', condition: late })))).toBe(
        'request.invalid',
      );
    });

    test('looks at groups and at every district, and draws the series judged most often', async () => {
      const { ctx } = made;
      await put(
        ctx,
        tidy(
          'jobs.csv',
          [
            'urban-new-jobs,500103,women,2020-05,period,900,人',
            'urban-new-jobs,500103,women,2020-06,period,1200,人',
            'urban-new-jobs,500104,women,2020-06,period,800,人',
            'urban-new-jobs,500103,total,2020-06,period,5000,人',
          ],
          'indicator,region,group,period,basis,value,unit',
        ),
      );
      const { episodes, chart, unit } = await rehearseRule(
        ctx,
        aBody({
          indicator: 'urban-new-jobs',
          regions: ['districts'],
          groups: ['女性'],
          condition: {
            kind: 'level',
            against: 'threshold',
            side: 'below',
            lines: [{ level: 'blue', value: 0.1 }],
          },
          chart: { group: 'women' },
        }),
      );
      // Below 0.1 万人 are the 900 of May, back in June, and the 800 of the other district.
      expect(unit).toBe('万人');
      expect(episodes.map(({ series, from, to }) => [series, from, to])).toEqual([
        ['urban-new-jobs|500103|women|total|period', '2020-05', '2020-06'],
        ['urban-new-jobs|500104|women|total|period', '2020-06', null],
      ]);
      expect(chart).toMatchObject({ region: '500103', group: 'women' });
      expect(chart?.points.map(({ period, value, level }) => [period, value, level])).toEqual([
        ['2020-05', 0.09, 'blue'],
        ['2020-06', 0.12, null],
      ]);
    });

    test('months worked out of totals take the comparable figures of these', async () => {
      const { ctx } = made;
      const header = 'indicator,region,period,basis,value,unit,comparable_prior';
      // June adds 400, after 500 a year before as stored, 300 as comparable.
      const rows = ['2019-05,ytd,1000,人,', '2019-06,ytd,1500,人,', '2020-05,ytd,700,人,800'];
      const jobs = [...rows, '2020-06,ytd,1100,人,1100'].map((row) => `urban-new-jobs,500103,${row}`);
      await put(ctx, tidy('jobs.csv', jobs, header));
      const change = { kind: 'change', from: 'year-ago', measure: 'percent', side: 'below' };
      const { chart } = await rehearseRule(
        ctx,
        aBody({
          indicator: 'urban-new-jobs',
          regions: ['500103'],
          condition: { ...change, lines: [{ level: 'blue', value: -5 }] },
          chart: {},
        }),
      );
      expect(chart?.points.map(({ value, level }) => [value, level]).at(-1)).toEqual([33.3333333333, null]);
    });

    test('takes the comparable figure of the year before where one came with the value', async () => {
      const { ctx } = made;
      const header = 'indicator,region,period,basis,value,unit,comparable_prior';
      await put(
        ctx,
        tidy(
          'jobs.csv',
          ['urban-new-jobs,500103,2019-06,ytd,1000,人,', 'urban-new-jobs,500103,2020-06,ytd,900,人,600'],
          header,
        ),
      );
      const change = { kind: 'change', from: 'year-ago', measure: 'percent', side: 'below' };
      const { chart } = await rehearseRule(
        ctx,
        aBody({
          indicator: 'urban-new-jobs',
          basis: 'ytd',
          regions: ['500103'],
          condition: { ...change, lines: [{ level: 'blue', value: -5 }] },
          chart: {},
        }),
      );
      // 900 after a comparable 600 is +50 %; after the 1000 then reported it would be −10 %.
      expect(chart?.points.find(({ period }) => period === '2020-06')?.value).toBe(50);
    });

    test('refuses settings that contradict each other, with where and why', async () => {
      const { ctx } = made;
      const sahm = { kind: 'momentum', lines: [{ level: 'red', value: 0.5 }] };
      expect(await codeOf(rehearseRule(ctx, aBody({ regions: ['500000'], condition: sahm })))).toBe(
        'request.invalid',
      );
    });
  });
});
