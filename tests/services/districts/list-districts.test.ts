import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { districtProfile } from '#server/services/districts/district-profile.ts';
import { listDistricts } from '#server/services/districts/list-districts.ts';
import { setTarget } from '#server/services/set-target.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const JOBS = 'urban-new-jobs';

/** Running totals of new jobs in persons: `jobs('2020-06', { '500103': 600 })`. */
function jobs(period: string, values: Readonly<Record<string, number>>) {
  const rows = Object.entries(values).map(([region, value]) => `${JOBS},${region},${period},ytd,${value},人`);
  return tidy(`${period}.csv`, rows);
}

async function target(ctx: Ctx, region: string, value: number): Promise<void> {
  await setTarget(ctx, {
    ...{ indicator: JOBS, region, year: 2020, comparator: 'at-least', value, unit: '人' },
    ...{ document: '测', clause: '', wording: '', effectiveFrom: '2020-01-01', note: '' },
  });
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });
  const june = { indicator: JOBS, period: '2020-06' };

  test('figures, growth, leads, ranks and how they moved', async () => {
    const { ctx } = made;
    await target(ctx, '500103', 1000);
    await target(ctx, '500104', 1000);
    await put(ctx, jobs('2019-06', { '500103': 500, '500104': 500 }));
    await put(ctx, jobs('2020-05', { '500103': 300, '500104': 400 }));
    await put(ctx, jobs('2020-06', { '500103': 600, '500104': 450, '500105': 900 }));
    const { by, changes, items, reported, total } = await listDistricts(ctx, june);
    expect({ by, changes, reported, total }).toEqual({
      by: 'lead',
      changes: 'ratio',
      reported: { known: 3, expected: 41 },
      total: 41,
    });
    // Half of the year is due by June: 60 % is 10 points ahead, 45 % is 5 behind. In May it was the other way round.
    expect(
      items.slice(0, 3).map(({ region, value, prior, growth, lead, rank, movement }) => {
        return [region, value, prior, growth, lead, rank, movement];
      }),
    ).toEqual([
      ['500103', 0.06, 0.05, 0.2, 0.1, 1, 1],
      ['500104', 0.045, 0.05, -0.1, -0.05, 2, -1],
      ['500105', 0.09, null, null, null, null, null],
    ]);
  });

  test('a district without a figure of that very month has no rank and no lead, though an earlier month has', async () => {
    const { ctx } = made;
    await target(ctx, '500103', 1000);
    await put(ctx, jobs('2020-05', { '500103': 300 }));
    const { items, latest } = await listDistricts(ctx, june);
    const {
      value,
      missing,
      target: set,
      attainment,
      lead,
      status,
      rank,
    } = items.find(({ region }) => region === '500103') ?? {};
    expect({ value, missing, set, attainment, lead, status, rank }).toEqual({
      ...{ value: null, missing: 'not-reported', set: 0.1, attainment: null, lead: null },
      ...{ status: 'missing', rank: null },
    });
    expect(latest).toBe('2020-05');
  });

  test('ranked by the figure, what should be low comes first; the median is of the known', async () => {
    const { ctx } = made;
    const rate = (region: string, value: number): string =>
      `registered-unemployment-rate,${region},2020-06,period,${value},%`;
    await put(ctx, tidy('rates.csv', [rate('500103', 3), rate('500104', 2), rate('500105', 4)]));
    const answer = await listDistricts(ctx, { ...june, indicator: 'registered-unemployment-rate' });
    expect([answer.by, answer.basis, answer.changes]).toEqual(['value', 'period', 'difference']);
    expect(answer.items.slice(0, 3).map(({ region, rank }) => [region, rank])).toEqual([
      ['500104', 1],
      ['500103', 2],
      ['500105', 3],
    ]);
    expect(answer.areas[0]).toEqual({ area: '中心城区', expected: 9, known: 3, median: 3 });
  });

  test('the comparable figure of last year goes before the stored one', async () => {
    const { ctx } = made;
    await put(ctx, jobs('2019-06', { '500103': 500 }));
    const header = 'indicator,region,period,basis,value,unit,comparable_prior';
    await put(ctx, tidy('now.csv', [`${JOBS},500103,2020-06,ytd,600,人,480`], header));
    const { items } = await listDistricts(ctx, june);
    expect(items[0]).toMatchObject({ prior: 0.048, priorBasis: 'comparable', growth: 0.25 });
  });

  test('single months of a flow are the differences of its totals', async () => {
    const { ctx } = made;
    await put(ctx, jobs('2020-05', { '500103': 300 }));
    await put(ctx, jobs('2020-06', { '500103': 420 }));
    const { items } = await listDistricts(ctx, { ...june, basis: 'period' });
    expect(items[0]).toMatchObject({ region: '500103', value: 0.012, derived: true });
  });

  test('a basis the indicator cannot have is refused with what it can have', async () => {
    expect(await codeOf(listDistricts(made.ctx, { ...june, basis: 'ytd_mean' }))).toBe('request.invalid');
  });

  test('as known before a sheet came, it is not there', async () => {
    const { ctx, setToday } = made;
    await put(ctx, jobs('2020-05', { '500103': 300 }));
    setToday('2020-07-20');
    await put(ctx, jobs('2020-06', { '500103': 420 }));
    const { reported } = await listDistricts(ctx, { ...june, asOf: '2020-07-16' });
    expect(reported.known).toBe(0);
  });

  test('a district beside its peers and the city', async () => {
    const { ctx } = made;
    await put(ctx, jobs('2020-06', { '500000': 5000, '500103': 600, '500104': 450, '500105': 900 }));
    const profile = await districtProfile(ctx, { region: '渝中区', period: '2020-06' });
    expect(profile.indicators.map(({ series, citySeries, peerSeries, ...rest }) => rest)).toEqual([
      {
        ...{ indicator: JOBS, unit: '万人', decimals: 2, direction: 'up', changes: 'ratio', basis: 'ytd' },
        ...{
          value: 0.06,
          missing: null,
          growth: null,
          priorBasis: null,
          priorWhyNot: 'not-known',
          rank: 2,
          of: 3,
          city: 0.5,
        },
        peers: { area: '中心城区', median: 0.0675, known: 2 },
      },
    ]);
    expect(profile.indicators[0]?.peerSeries.at(-1)).toEqual({
      ...{ period: '2020-06', value: 0.0675, missing: null, derived: true },
    });
  });

  test('a zone says which districts it overlaps, and the city is no district', async () => {
    const { ctx } = made;
    const { overlaps } = await districtProfile(ctx, { region: '5001LJ', period: '2020-06' });
    const { within } = await districtProfile(ctx, { region: '500105', period: '2020-06' });
    expect([overlaps, within]).toEqual([['500105', '500112', '500109'], ['5001LJ']]);
    expect(await codeOf(districtProfile(ctx, { region: '500000' }))).toBe('not.found');
  });
});
