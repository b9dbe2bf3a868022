import { describe, expect, test } from 'vitest';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const ALL = { limit: 1000, offset: 0 };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('listObservations', () => {
    test('gives a figure back to the digit it was reported in, with where it came from', async () => {
      const { ctx } = made;
      const { id } = await put(ctx, cityJobs({ '2020-05': 34.21 }));
      const page = await listObservations(ctx, { indicator: 'urban-new-jobs', ...ALL });
      expect(page).toEqual({
        items: [
          {
            indicator: 'urban-new-jobs',
            region: '500000',
            group: 'total',
            industry: 'total',
            period: '2020-05',
            basis: 'ytd',
            value: 34.21,
            unit: '万人',
            reported: '34.21',
            reportedUnit: '万人',
            status: 'reported',
            derived: false,
            upload: id,
            recordedAt: ctx.clock.now(),
            version: 1,
          },
        ],
        total: 1,
        next: null,
      });
    });

    test('is exact in either unit: 34.21 万人 and 342100 persons are one figure', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-05': 34.21 }));
      const inPersons = tidy('persons.csv', ['urban-new-jobs,500000,2020-05,ytd,342100,人']);
      expect(await put(ctx, inPersons)).toMatchObject({ written: 0 });
      await put(ctx, tidy('district.csv', ['urban-new-jobs,500103,2020-05,ytd,342100,人']));
      const { items } = await listObservations(ctx, { indicator: '城镇新增就业', region: '渝中区', ...ALL });
      expect(
        items.map(({ value, unit, reported, reportedUnit }) => [value, unit, reported, reportedUnit]),
      ).toEqual([[34.21, '万人', '342100', '人']]);
    });

    test('keeps the text of a cell that was not plain', async () => {
      const { ctx } = made;
      await put(ctx, tidy('text.csv', ['urban-new-jobs,500000,2020-05,ytd,"342,100",人']));
      await put(ctx, rates({ '2020-05': '6.0' }));
      const jobs = await listObservations(ctx, { indicator: 'urban-new-jobs', ...ALL });
      const rate = await listObservations(ctx, { indicator: 'surveyed-unemployment-rate', ...ALL });
      expect([...jobs.items, ...rate.items].map(({ value, reported }) => [value, reported])).toEqual([
        [34.21, '342,100'],
        [6, '6.0'],
      ]);
    });

    test('gives the reason where there is no value', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': '—', '2020-05': '…' }));
      await put(ctx, cityJobs({ '2020-03': '' }, 'blank.csv'));
      const { items } = await listObservations(ctx, { indicator: 'urban-new-jobs', ...ALL });
      expect(items.map(({ period, value, missing, reported }) => [period, value, missing, reported])).toEqual(
        [
          ['2020-03', null, 'not-reported', ''],
          ['2020-04', null, 'not-applicable', '—'],
          ['2020-05', null, 'below-unit', '…'],
        ],
      );
    });

    test('carries source, note and the comparable figure of last year', async () => {
      const { ctx } = made;
      const header = 'indicator,region,period,basis,value,unit,source,note,comparable_prior';
      await put(
        ctx,
        tidy('notes.csv', ['urban-new-jobs,500000,2020-06,ytd,31.2,万人,市人力社保局,快报,38.4'], header),
      );
      const { items } = await listObservations(ctx, { indicator: 'urban-new-jobs', ...ALL });
      expect(items[0]).toMatchObject({ source: '市人力社保局', note: '快报', comparablePrior: 38.4 });
    });

    test('narrows by region, basis, group and periods, in that order of regions, bases and periods', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2019-12': 75, '2020-03': 16.26, '2020-06': 31.2 }));
      await put(
        ctx,
        tidy('more.csv', [
          'urban-new-jobs,500000,2020-03,period,5.9,万人',
          'urban-new-jobs,500103,2020-03,ytd,1.1,万人',
        ]),
      );
      const find = async (of: object) =>
        (await listObservations(ctx, { indicator: 'urban-new-jobs', ...of, ...ALL })).items.map(
          ({ region, basis, period }) => `${region} ${basis} ${period}`,
        );
      expect(await find({ region: '500000', basis: 'ytd', from: '2020-01', to: '2020-Q1' })).toEqual([
        '500000 ytd 2020-03',
      ]);
      expect(await find({ region: '500000', basis: 'period' })).toEqual(['500000 period 2020-03']);
      expect(await find({ from: '2020', to: '2020' })).toHaveLength(4);
      expect(await find({ region: '500000', basis: 'ytd', period: '2020-03' })).toHaveLength(1);
      expect(await find({ period: '2020' })).toEqual([]);
      expect(await find({ group: 'total', industry: '合计', region: '500103' })).toEqual([
        '500103 ytd 2020-03',
      ]);
      expect(await find({ region: '500104' })).toEqual([]);
    });

    test('pages, and says how many there are in all', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': 21.7, '2020-05': 26.5 }));
      const page = (offset: number) =>
        listObservations(ctx, { indicator: 'urban-new-jobs', limit: 2, offset });
      expect(await page(0)).toMatchObject({
        total: 3,
        next: '2',
        items: [{ value: 16.26 }, { value: 21.7 }],
      });
      expect(await page(2)).toMatchObject({ total: 3, next: null, items: [{ value: 26.5 }] });
    });

    test('as of a day, is what was known at its end', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-10');
      await put(ctx, cityJobs({ '2020-05': 26, '2020-06': 31 }, 'first.csv'));
      setToday('2020-07-15');
      await put(ctx, cityJobs({ '2020-06': 31.2 }, 'revised.csv'));
      const known = async (asOf?: string) =>
        (await listObservations(ctx, { indicator: 'urban-new-jobs', asOf, ...ALL })).items.map(
          ({ value }) => value,
        );
      expect(await known('2020-07-09')).toEqual([]);
      expect(await known('2020-07-10')).toEqual([26, 31]);
      expect(await known('2020-07-14')).toEqual([26, 31]);
      expect(await known('2020-07-15')).toEqual([26, 31.2]);
      expect(await known()).toEqual([26, 31.2]);
      // An instant is itself: noon in Chongqing is 4 o'clock UTC.
      expect(await known('2020-07-15T03:59:59Z')).toEqual([26, 31]);
      expect(await known('2020-07-15T12:00:00+08:00')).toEqual([26, 31.2]);
    });

    test('refuses names nobody knows, and a range that runs backwards', async () => {
      const { ctx } = made;
      const refused = (of: {
        indicator: string;
        region?: string;
        group?: string;
        from?: string;
        to?: string;
      }) => codeOf(listObservations(ctx, { ...of, ...ALL }));
      expect(await refused({ indicator: 'nonsense' })).toBe('not.found');
      expect(await refused({ indicator: 'urban-new-jobs', region: '某某区' })).toBe('not.found');
      expect(await refused({ indicator: 'urban-new-jobs', group: 'nobody' })).toBe('not.found');
      expect(await refused({ indicator: 'urban-new-jobs', from: '2020-06', to: '2020-03' })).toBe(
        'request.invalid',
      );
    });
  });
});
