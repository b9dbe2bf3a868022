import { describe, expect, test } from 'vitest';
import { monthOf } from '#domain/period.ts';
import type { Ctx } from '#server/services/context.ts';
import { districtProfile } from '#server/services/districts/district-profile.ts';
import { listDistricts } from '#server/services/districts/list-districts.ts';
import { decomposeTarget } from '#server/services/judging/decompose-target.ts';
import { judgeTargets } from '#server/services/judging/judge-targets.ts';
import { stageUpload, type IncomingFile } from '#server/services/imports/stage-upload.ts';
import { setTarget } from '#server/services/set-target.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { put, tidy, TIDY_HEADER } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const JOBS = 'urban-new-jobs';
/** Gave and took land on 2025-11-06. */
const BEIBEI = '500109';
/** Kept its land. */
const YUZHONG = '500103';

function totals(region: string, values: Readonly<Record<string, number>>): string[] {
  return Object.entries(values).map(([period, value]) => `${JOBS},${region},${period},ytd,${value},人`);
}

async function target(ctx: Ctx, region: string): Promise<string> {
  const { id } = await setTarget(ctx, {
    ...{ indicator: JOBS, region, year: 2026, comparator: 'at-least', value: 1000, unit: '人' },
    ...{ document: '测', clause: '', wording: '', effectiveFrom: '2026-01-01', note: '' },
  });
  return id;
}

const YEARS = { '2024-06': 400, '2024-12': 800, '2025-06': 400, '2025-10': 700, '2025-12': 900 };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2026-07-15' });
  const june = { indicator: JOBS, period: '2026-06' };

  async function fill(ctx: Ctx): Promise<void> {
    for (const region of [BEIBEI, YUZHONG]) await target(ctx, region);
    const rows = [BEIBEI, YUZHONG].flatMap((region) => totals(region, { ...YEARS, '2026-06': 500 }));
    await put(ctx, tidy('years.csv', rows));
  }

  test('a district that went on with other land has no change on last year, and says why', async () => {
    const { ctx } = made;
    await fill(ctx);
    const { items } = await listDistricts(ctx, june);
    const told = (code: string) => {
      const found = items.find(({ region }) => region === code);
      return [found?.prior, found?.growth, found?.priorBasis, found?.priorWhyNot];
    };
    expect(told(BEIBEI)).toEqual([null, null, null, 'land-changed']);
    // 500 after 400.
    expect(told(YUZHONG)).toEqual([0.04, 0.25, 'stored', null]);
    expect((await districtProfile(ctx, { region: BEIBEI, period: '2026-06' })).landChangedOn).toBe(
      '2025-11-06',
    );
    expect((await districtProfile(ctx, { region: BEIBEI, period: '2025-10' })).landChangedOn).toBeNull();
  });

  test('a typed 同比 is not held against the figure of the other area', async () => {
    const { ctx } = made;
    await fill(ctx);
    const sheet = (region: string): IncomingFile => ({
      name: `${region}.csv`,
      bytes: new TextEncoder().encode(
        `2026年7月城镇新增就业\n地区,1-7月累计（人）,同比（%）\n${region},600,3.5\n`,
      ),
      hints: {},
      origin: 'reported',
    });
    await put(
      ctx,
      tidy(
        'july.csv',
        ['北碚区', '渝中区'].flatMap((region) => totals(region, { '2025-07': 480 })),
      ),
    );
    const codes = async (region: string) =>
      (await stageUpload(ctx, sheet(region))).problems.map(({ code }) => code);
    expect(await codes('渝中区')).toContain('rate.contradicts');
    expect(await codes('北碚区')).not.toContain('rate.contradicts');
  });

  test('the comparable figure a bureau typed in counts across the change', async () => {
    const { ctx } = made;
    await fill(ctx);
    const row = `${JOBS},${BEIBEI},2026-06,ytd,500,人,480`;
    await put(ctx, tidy('comparable.csv', [row], `${TIDY_HEADER},comparable_prior`));
    const { items } = await listDistricts(ctx, june);
    expect(items.find(({ region }) => region === BEIBEI)).toMatchObject({
      prior: 0.048,
      priorBasis: 'comparable',
      priorWhyNot: null,
    });
  });

  test('neither verdict nor season reaches across; before the change everything is as it was', async () => {
    const { ctx } = made;
    await fill(ctx);
    const verdicts = await judgeTargets(ctx.store.read, ctx, { year: 2026, month: 6, indicators: [JOBS] });
    const of = (code: string) => verdicts.find(({ region }) => region === code);
    const otherLand = {
      reasonZh: '区划调整以前，不是同一辖区',
      reasonEn: 'before the boundaries changed: not the same area',
    };
    expect(of(BEIBEI)).toMatchObject({
      attainment: 0.5,
      yoy: null,
      yoyBasis: null,
      yoyWhyNot: 'land-changed',
      season: {
        years: [],
        leftOut: [
          expect.objectContaining({ year: 2020 }),
          { year: 2025, ...otherLand },
          { year: 2024, ...otherLand },
        ],
      },
      projection: null,
      projectionWhyNot: 'no-history',
    });
    expect(of(YUZHONG)).toMatchObject({ yoy: 0.25, yoyWhyNot: null, season: { years: [2025, 2024] } });
    const { items } = await listDistricts(ctx, { ...june, period: '2025-06' });
    expect(items.find(({ region }) => region === BEIBEI)).toMatchObject({ growth: 0, priorWhyNot: null });
  });

  test('in who owes the change it stands among the missing, not as a gain or a loss', async () => {
    const { ctx } = made;
    await fill(ctx);
    await put(ctx, tidy('city.csv', totals('500000', { '2025-06': 10_000, '2026-06': 11_000 })));
    const id = await target(ctx, '500000');
    const found = await decomposeTarget(ctx.store.read, ctx, {
      target: id,
      by: 'region',
      period: monthOf(2026, 6),
    });
    expect(found.change?.parts.map(({ code, amount }) => [code, amount])).toEqual([[YUZHONG, 100]]);
    expect(found.change?.missing).toContain(BEIBEI);
    expect(found.change?.remainder).toBe(900);
  });
});
