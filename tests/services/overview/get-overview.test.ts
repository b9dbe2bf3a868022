import { describe, expect, test } from 'vitest';
import { getOverview } from '#server/services/overview/get-overview.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('getOverview', () => {
    test('of an empty database shows the six targets as 缺报, every district, and no sample mark', async () => {
      const { ctx } = made;
      const overview = await getOverview(ctx, {});
      expect(overview).toMatchObject({
        period: '2020-07',
        region: '500000',
        asOf: '2020-07-15',
        today: '2020-07-15',
        version: 0,
        recordedAt: null,
        sample: false,
        warnings: { active: 0, items: [] },
        // 38 districts and counties and three zones report in 2020.
        quality: {
          ...{ reported: 0, expected: 41, heldCells: 0, version: 0 },
          pairs: { compared: 0, parted: 0, largest: null },
        },
      });
      expect(overview.targets.map(({ status }) => status)).toEqual(Array(6).fill('missing'));
      expect(overview.map.indicator).toBe('urban-new-jobs');
      expect(overview.map.tiles).toHaveLength(41);
      expect(new Set(overview.map.tiles.map(({ status }) => status))).toEqual(new Set(['missing']));
      expect(overview.unemployment.points.every(({ value }) => value === null)).toBe(true);
      expect(overview.calendar.map(({ daysLeft }) => daysLeft)).toEqual(
        overview.calendar.map(({ daysLeft }) => daysLeft).toSorted((a, b) => a - b),
      );
      expect(overview.calendar.every(({ daysLeft }) => daysLeft >= 0)).toBe(true);
    });

    test('shows the latest month of the year that has a figure, unless told which', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26, '2020-05': 26.5 }));
      expect((await getOverview(ctx, {})).period).toBe('2020-05');
      const march = await getOverview(ctx, { period: '2020-03' });
      expect(march.targets[0]).toMatchObject({ actual: 16.26, period: '2020-03' });
      expect((await getOverview(ctx, { period: '2019-12' })).targets).toEqual([]);
    });

    test('as of a day before a revision shows the old figure, verdict and version', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-10');
      await put(ctx, cityJobs({ '2020-06': 31.2 }, 'first.csv'));
      setToday('2020-07-15');
      await put(ctx, cityJobs({ '2020-06': 27.6 }, 'revised.csv'));
      const now = await getOverview(ctx, {});
      expect(now).toMatchObject({ version: 2, recordedAt: '2020-07-15T04:00:00.000Z' });
      expect(now.targets[0]).toMatchObject({ actual: 27.6, status: 'behind' });
      const before = await getOverview(ctx, { asOf: '2020-07-14' });
      expect(before).toMatchObject({
        asOf: '2020-07-14',
        version: 1,
        recordedAt: '2020-07-10T04:00:00.000Z',
      });
      expect(before.targets[0]).toMatchObject({ actual: 31.2, status: 'on-schedule' });
    });

    test('draws the nation’s rate where the city has no monthly series, and says so', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-02': 6.2, '2020-03': 5.9, '2020-05': 5.9 }));
      const { unemployment } = await getOverview(ctx, { period: '2020-05' });
      expect(unemployment).toMatchObject({
        region: '100000',
        unit: '%',
        lines: [
          { level: 'blue', value: 5.5 },
          { level: 'yellow', value: 5.7 },
          { level: 'orange', value: 6 },
          { level: 'red', value: 6.5 },
        ],
        source: 'rates.csv',
      });
      expect(unemployment.points.slice(-4)).toEqual([
        { period: '2020-02', value: 6.2, missing: null, derived: false },
        { period: '2020-03', value: 5.9, missing: null, derived: false },
        { period: '2020-04', value: null, missing: 'not-reported', derived: false },
        { period: '2020-05', value: 5.9, missing: null, derived: false },
      ]);
    });

    test('draws the city’s own rate once it has six months, with its target and lines above it', async () => {
      const { ctx } = made;
      const months = {
        '2020-01': 5.1,
        '2020-02': 5.6,
        '2020-03': 5.8,
        '2020-04': 5.9,
        '2020-05': 5.7,
        '2020-06': 5.6,
      };
      await put(ctx, rates(months, { region: '500000' }));
      const { unemployment } = await getOverview(ctx, { period: '2020-06' });
      expect(unemployment).toMatchObject({ region: '500000', target: { value: 5.5, unit: '%' } });
      // The pack's lines lie 0, 0.2, 0.5 and 1 above the target of 5.5.
      expect(unemployment.lines.map(({ value }) => value)).toEqual([5.5, 5.7, 6, 6.5]);
    });

    test('counts which districts reported, and does not judge one without a target', async () => {
      const { ctx } = made;
      await put(
        ctx,
        tidy('districts.csv', [
          'urban-new-jobs,500103,2020-06,ytd,8120,人',
          'urban-new-jobs,500104,2020-06,ytd,—,人',
        ]),
      );
      const { map, quality } = await getOverview(ctx, { period: '2020-06' });
      const tile = (code: string) => map.tiles.find(({ region }) => region === code);
      expect(tile('500103')).toMatchObject({ actual: 0.812, attainment: null, status: 'too-early' });
      expect(tile('500104')).toMatchObject({ actual: null, status: 'missing' });
      expect(quality).toMatchObject({ reported: 1, expected: 41 });
    });

    test('lists the warnings that stand: all for the city, a district’s own for a district', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-06': 6.2 }));
      expect((await getOverview(ctx, {})).warnings).toMatchObject({
        active: 1,
        items: [
          {
            level: 'orange',
            state: 'active',
            region: '100000',
            since: '2020-06',
            period: '2020-06',
            value: 6.2,
            unit: '%',
            acknowledged: false,
          },
        ],
      });
      expect((await getOverview(ctx, { region: '渝中区' })).warnings).toEqual({ active: 0, items: [] });
    });

    test('counts the cells that commits left out', async () => {
      const { ctx } = made;
      await put(
        ctx,
        tidy('mixed.csv', [
          'urban-new-jobs,500000,2020-06,ytd,31.2,万人',
          'urban-new-jobs,某某区,2020-06,ytd,1,万人',
        ]),
      );
      expect((await getOverview(ctx, {})).quality.heldCells).toBe(1);
    });

    test('says how many series that should agree have parted, as known then', async () => {
      const { ctx } = made;
      // A month brings 1000 or 1010, and 3000 in August; people insured stay at 5000.
      const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
      let total = 0;
      const rows = months.flatMap((month, index) => {
        total += index === 7 ? 3000 : 1000 + (index % 2) * 10;
        return [
          `urban-new-jobs,500000,2019-${month},ytd,${total},人`,
          `insured-unemployment,500000,2019-${month},period,5000,人`,
        ];
      });
      await put(ctx, tidy('pair.csv', rows));
      const { pairs } = (await getOverview(ctx, {})).quality;
      expect(pairs).toMatchObject({
        ...{ compared: 1, parted: 1 },
        largest: { a: 'urban-new-jobs', b: 'insured-unemployment', region: '500000' },
      });
      expect(pairs.largest?.score).toBeGreaterThan(3);
      const before = await getOverview(ctx, { asOf: '2019-01-01' });
      expect(before.quality.pairs).toEqual({ compared: 0, parted: 0, largest: null });
    });

    test('says 示例数据 while made-up data are among what is committed', async () => {
      const { ctx } = made;
      await put(ctx, { ...cityJobs({ '2020-06': 31.2 }), origin: 'sample' });
      const overview = await getOverview(ctx, {});
      expect([overview.sample, overview.targets[0]?.sample]).toEqual([true, true]);
    });

    test.each(['0000-01', '1900-01', '1989-12', '2101-01', '9999-12', '2020-Q1', 'June'])(
      'refuses %s: no month that is judged',
      async (period) => {
        expect(await codeOf(getOverview(made.ctx, { period }))).toBe('request.invalid');
      },
    );

    test('refuses a region nobody knows', async () => {
      expect(await codeOf(getOverview(made.ctx, { region: '某某区' }))).toBe('not.found');
    });
  });
});
