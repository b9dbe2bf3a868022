import { describe, expect, test } from 'vitest';
import { exploreQuerySchema, type ExploreDto } from '#contract/explore.ts';
import type { Ctx } from '#server/services/context.ts';
import { explore } from '#server/services/explore/explore.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const JOBS = 'urban-new-jobs';

/** Running totals in persons: `jobs({ '500103 2020-06': 600 })`. */
function jobs(values: Readonly<Record<string, number | string>>, name = 'jobs.csv') {
  return tidy(name, rowsOf(values));
}

function rowsOf(values: Readonly<Record<string, number | string>>): string[] {
  return Object.entries(values).map(([at, value]) => {
    const [region = '', period = ''] = at.split(' ');
    return `${JOBS},${region},${period},ytd,${value},人`;
  });
}

function ask(ctx: Ctx, query: Readonly<Record<string, string>>): Promise<ExploreDto> {
  return explore(ctx, exploreQuerySchema.parse(query));
}

/** What a line shows, a reason in the place of a figure. */
function shownOf(table: ExploreDto, code: string) {
  return table.rows.find((row) => row.code === code)?.cells.map(({ shown, why }) => shown ?? why);
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });
  const june = { indicator: JOBS, from: '2020-05', to: '2020-06' };

  test('regions by months: the whole first, every district, each empty cell with its reason', async () => {
    const { ctx } = made;
    await put(
      ctx,
      jobs({ '500000 2020-06': 3000, '500103 2020-05': 300, '500103 2020-06': 600, '500104 2020-06': '—' }),
    );
    const table = await ask(ctx, june);
    expect([table.columns, table.unit, table.basis, table.bases]).toEqual([
      ['2020-05', '2020-06'],
      '万人',
      'ytd',
      ['ytd', 'period'],
    ]);
    expect(table.rows.map(({ role }) => role).filter((role) => role !== 'part')).toEqual(['whole']);
    expect(table.rows).toHaveLength(42);
    expect(shownOf(table, '500000')).toEqual(['not-reported', 0.3]);
    expect(shownOf(table, '500103')).toEqual([0.03, 0.06]);
    expect(shownOf(table, '500104')).toEqual(['not-reported', 'not-applicable']);
    expect(table.sources).toEqual(['jobs.csv']);
  });

  test('districts add up, zones stay out, and a short sum says of how many', async () => {
    const { ctx } = made;
    await put(ctx, jobs({ '500103 2020-06': 600, '500104 2020-06': 400, '5001GX 2020-06': 100 }));
    const { sum } = await ask(ctx, june);
    expect(sum).toEqual([
      { shown: null, known: 0, of: 38, gap: null },
      { shown: 0.1, known: 2, of: 38, gap: null },
    ]);
  });

  test('a whole of all its districts says how far it is from them, and how far rounding goes', async () => {
    const { ctx } = made;
    const codes = made.ctx.catalogue.pack.regions.flatMap(({ code, kind }) =>
      kind === 'division' ? [code] : [],
    );
    const districts = Object.fromEntries(codes.map((code) => [`${code} 2020-06`, 1000]));
    // 38 × 0.1 万人 = 3.8, and 0.25 of zones beside them.
    const whole = `${JOBS},500000,2020-06,ytd,4.06,万人`;
    await put(
      ctx,
      tidy('jobs.csv', [
        whole,
        ...rowsOf({ ...districts, '5001LJ 2020-06': 1000, '5001GX 2020-06': 1000, '5001WS 2020-06': 500 }),
      ]),
    );
    const { sum } = await ask(ctx, { ...june, from: '2020-06' });
    // ½ × 0.01 of the whole, 41 × ½ × 0.01 of the parts, which need two places.
    const gap = { value: 0.01, rounding: 0.21, zones: 'beside' };
    expect(sum).toEqual([{ shown: 3.8, known: 38, of: 38, gap }]);
    await put(ctx, jobs({ '500103 2020-06': '' }, 'blank.csv'));
    const short = await ask(ctx, { ...june, from: '2020-06' });
    expect(short.sum).toEqual([{ shown: 3.7, known: 37, of: 38, gap: null }]);
  });

  test('single months of running totals, and their change on the month before', async () => {
    const { ctx } = made;
    await put(ctx, jobs({ '500103 2020-04': 200, '500103 2020-05': 300, '500103 2020-06': 420 }));
    const months = await ask(ctx, { ...june, basis: 'period' });
    expect(months.rows.find(({ code }) => code === '500103')?.cells).toEqual([
      { value: 0.01, shown: 0.01, derived: true },
      { value: 0.012, shown: 0.012, derived: true },
    ]);
    const changes = await ask(ctx, { ...june, basis: 'period', show: 'period-on-period' });
    expect(shownOf(changes, '500103')).toEqual(['no-prior', 0.2]);
    expect(changes.sum).toBeNull();
  });

  test('a year on, the comparable figure before the stored one, and it says so', async () => {
    const { ctx } = made;
    await put(
      ctx,
      jobs({ '500103 2019-06': 500, '500104 2019-06': 500, '500104 2020-06': 600 }, 'before.csv'),
    );
    const header = 'indicator,region,period,basis,value,unit,comparable_prior';
    await put(ctx, tidy('now.csv', [`${JOBS},500103,2020-06,ytd,600,人,480`], header));
    const table = await ask(ctx, { ...june, show: 'year-on-year' });
    expect(
      table.rows.flatMap(({ code, cells }) => (cells[1]?.shown == null ? [] : [[code, cells[1]]])),
    ).toEqual([
      ['500103', { value: 0.06, shown: 0.25, comparable: true }],
      ['500104', { value: 0.06, shown: 0.2 }],
    ]);
  });

  test('shares of the city, and what they make together', async () => {
    const { ctx } = made;
    await put(
      ctx,
      jobs({
        '100000 2020-06': 90_000,
        '500000 2020-06': 2000,
        '500103 2020-06': 600,
        '500104 2020-06': 400,
      }),
    );
    const table = await ask(ctx, { ...june, show: 'share' });
    expect(shownOf(table, '500000')).toEqual(['not-reported', 1]);
    expect(shownOf(table, '500103')).toEqual(['not-reported', 0.3]);
    // The nation has no share of the city.
    expect(shownOf(table, '100000')).toBeUndefined();
    expect(table.sum?.[1]).toEqual({ shown: 0.5, known: 2, of: 38, gap: null });
  });

  test('an index of 100 in the base period', async () => {
    const { ctx } = made;
    await put(ctx, jobs({ '500103 2019-06': 500, '500103 2020-05': 300, '500103 2020-06': 600 }));
    const table = await ask(ctx, { ...june, show: 'index', base: '2019-06' });
    expect([table.base, shownOf(table, '500103')]).toEqual(['2019-06', ['other-length', 120]]);
  });

  test('industries down: those with figures only, with shares of all', async () => {
    const { ctx } = made;
    const header = 'indicator,region,industry,period,basis,value,unit';
    const row = (industry: string, value: number) => `${JOBS},500000,${industry},2020-06,ytd,${value},人`;
    await put(ctx, tidy('by.csv', [row('total', 1000), row('C', 250), row('E', 150)], header));
    const table = await ask(ctx, { ...june, rows: 'industry', show: 'share' });
    expect(table.rows.map(({ code, role, cells }) => [code, role, cells[1]?.shown])).toEqual([
      ['total', 'whole', 1],
      ['C', 'part', 0.25],
      ['E', 'part', 0.15],
    ]);
    // Of all twenty industries, whether or not anything was ever stored of them.
    expect(table.sum?.[1]).toEqual({ shown: 0.4, known: 2, of: 20, gap: null });
  });

  test('regions by groups at one period; groups are never added', async () => {
    const { ctx } = made;
    const header = 'indicator,region,group,period,basis,value,unit';
    const row = (group: string, value: number) => `${JOBS},500103,${group},2020-06,ytd,${value},人`;
    await put(
      ctx,
      tidy('by.csv', [row('total', 600), row('women', 300), row('college-graduates', 200)], header),
    );
    const across = await ask(ctx, { indicator: JOBS, columns: 'group', to: '2020-06' });
    expect([across.columns, across.period]).toEqual([['total', 'college-graduates', 'women'], '2020-06']);
    expect(shownOf(across, '500103')).toEqual([0.06, 0.02, 0.03]);
    const down = await ask(ctx, {
      indicator: JOBS,
      rows: 'group',
      region: '渝中区',
      from: '2020-06',
      to: '2020-06',
    });
    expect([down.region, down.sum, down.rows.map(({ code }) => code)]).toEqual([
      '500103',
      null,
      ['total', 'college-graduates', 'women'],
    ]);
  });

  test('rates: the nation beside the city, no sum, changes in points', async () => {
    const { ctx } = made;
    await put(ctx, rates({ '2019-06': 5.1, '2020-05': 5.9, '2020-06': 5.7 }));
    const asked = { indicator: 'surveyed-unemployment-rate', from: '2020-06', to: '2020-06' };
    const table = await ask(ctx, { ...asked, show: 'year-on-year' });
    expect([table.changes, table.sum, shownOf(table, '100000')]).toEqual(['difference', null, [0.6]]);
    expect(table.rows.map(({ code }) => code)).toEqual(['500000', '100000']);
    expect(table.refused).toEqual([
      { show: 'share', why: 'not-an-amount' },
      { show: 'index', why: 'not-an-amount' },
    ]);
  });

  test('months of which only the two together are known stand in one column', async () => {
    const { ctx } = made;
    await put(ctx, jobs({ '500103 2020-02': 1100, '500103 2020-03': 1800 }));
    const table = await ask(ctx, { indicator: JOBS, basis: 'period', from: '2019-12', to: '2020-03' });
    expect(table.columns).toEqual(['2019-12', '2020-01..02', '2020-03']);
    expect(shownOf(table, '500103')).toEqual(['not-reported', 0.11, 0.07]);
  });

  test('a district that came later or is gone has not failed to report', async () => {
    made.setToday('2026-01-10');
    const table = await ask(made.ctx, { indicator: JOBS, from: '2025-10', to: '2025-11' });
    expect([shownOf(table, '500105'), shownOf(table, '5001LN')]).toEqual([
      ['not-reported', 'not-applicable'],
      ['not-applicable', 'not-reported'],
    ]);
    expect(table.sum?.map(({ of }) => of)).toEqual([38, 37]);
  });

  test('nothing is worked out across a change of land', async () => {
    const { ctx, setToday } = made;
    setToday('2026-01-10');
    const values = {
      '500109 2024-11': 400,
      '500109 2025-10': 500,
      '500109 2025-11': 700,
      '500109 2025-12': 760,
    };
    await put(ctx, jobs(values));
    const asked = { indicator: JOBS, from: '2025-11', to: '2025-12' };
    expect(shownOf(await ask(ctx, { ...asked, show: 'year-on-year' }), '500109')).toEqual([
      'land-changed',
      'no-prior',
    ]);
    expect(shownOf(await ask(ctx, { ...asked, basis: 'period' }), '500109')).toEqual(['land-changed', 0.006]);
    expect(shownOf(await ask(ctx, asked), '500109')).toEqual([0.07, 0.076]);
  });

  test('as known before a sheet came, its figures are not there', async () => {
    const { ctx, setToday } = made;
    await put(ctx, jobs({ '500103 2020-05': 300 }));
    setToday('2020-07-20');
    await put(ctx, jobs({ '500103 2020-06': 600 }, 'later.csv'));
    const table = await ask(ctx, { ...june, asOf: '2020-07-16' });
    expect(shownOf(table, '500103')).toEqual([0.03, 'not-reported']);
  });

  test('what cannot be asked is refused', async () => {
    const { ctx } = made;
    const refusals = [
      { rows: 'region', columns: 'region' },
      { basis: 'ytd_mean' },
      { show: 'period-on-period' },
      { show: 'share', rows: 'group' },
      { step: 'year', from: '2020-02', to: '2020-11' },
      { from: '2000-01', to: '2020-06' },
      { from: '2020-07', to: '2020-06' },
      { show: 'index', base: '2019' },
    ];
    for (const refusal of refusals) {
      expect(
        await codeOf(ask(ctx, { indicator: JOBS, to: '2020-06', ...refusal })),
        JSON.stringify(refusal),
      ).toBe('request.invalid');
    }
    expect(await codeOf(ask(ctx, { indicator: 'no-such' }))).toBe('not.found');
  });
});
