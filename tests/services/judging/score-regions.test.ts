import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { listSchemes, scoreRegions } from '#server/services/judging/score-regions.ts';
import { setTarget } from '#server/services/set-target.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const INDICATORS = ['urban-new-jobs', 'unemployed-reemployed', 'hard-to-place-employed'];

/** Targets of 1 000 persons for three items of two districts. */
async function targets(ctx: Ctx): Promise<void> {
  for (const region of ['500103', '500104']) {
    for (const indicator of INDICATORS) {
      await setTarget(ctx, {
        ...{ indicator, region, year: 2020, comparator: 'at-least', value: 1000, unit: '人' },
        ...{ document: '测', clause: '', wording: '', effectiveFrom: '2020-01-01', note: '' },
      });
    }
  }
}

/** Totals of each of the three items, by district. */
function totals(period: string, values: Readonly<Record<string, readonly (number | undefined)[]>>) {
  const rows = Object.entries(values).flatMap(([region, those]) =>
    those.flatMap((value, index) =>
      value === undefined ? [] : [`${INDICATORS[index] ?? ''},${region},${period},ytd,${value},人`],
    ),
  );
  return tidy(`${period}.csv`, rows);
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2021-01-15' });
  const of = { scheme: 'stepped-deduction', period: '2020-12', against: 'year' } as const;

  test('every point with its working, ranks, and how they moved since the month before', async () => {
    const { ctx } = made;
    await targets(ctx);
    await put(ctx, totals('2020-11', { '500103': [900, 900, 900], '500104': [990, 990, 990] }));
    await put(ctx, totals('2020-12', { '500103': [1000, 1050, 1000], '500104': [1000, 930, 1000] }));
    const { items, of: all, version, sample, sources } = await scoreRegions(ctx, of);
    // Six targets and two sheets make eight versions.
    expect([version, sample, sources]).toEqual([8, false, ['2020-12.csv']]);
    const districts = items.filter(({ region }) => region !== '500000');
    // Each item has 5 points. 930 of 1 000 is short by 7 %: over 5 %, minus 4.
    expect(districts.map(({ region, points, rank, movement }) => [region, points, rank, movement])).toEqual([
      ['500103', 15, 1, 1],
      ['500104', 11, 2, -1],
    ]);
    expect(all).toBe(15);
    expect(districts[1]?.items[1]).toEqual({
      indicator: 'unemployed-reemployed',
      weight: 5,
      points: 1,
      working: [{ step: 'deducted', found: 0.07, line: 0.05, points: 1 }],
    });
  });

  test('against the schedule, what is due by now counts', async () => {
    const { ctx } = made;
    await targets(ctx);
    await put(ctx, totals('2020-06', { '500103': [500, 500, 500], '500104': [450, 500, 500] }));
    const { items } = await scoreRegions(ctx, { ...of, period: '2020-06', against: 'schedule' });
    // Half is due by June: 450 of 500 is short by 10 %, not over it: minus 4.
    expect(new Map(items.map(({ region, points }) => [region, points]))).toEqual(
      new Map([
        ['500103', 15],
        ['500104', 11],
        ['500000', null],
      ]),
    );
  });

  test('without a figure there are no points and no rank, and it says of what', async () => {
    const { ctx } = made;
    await targets(ctx);
    await put(ctx, totals('2020-12', { '500103': [1000, undefined, 1000] }));
    const { items } = await scoreRegions(ctx, of);
    expect(items.find(({ region }) => region === '500103')).toMatchObject({
      points: null,
      rank: null,
      movement: null,
      missing: ['unemployed-reemployed'],
    });
  });

  test('a scheme that is none, and the four there are', async () => {
    expect(await codeOf(scoreRegions(made.ctx, { ...of, scheme: 'nobody' }))).toBe('not.found');
    expect(listSchemes().map(({ id, of: all }) => [id, all])).toEqual([
      ['all-or-nothing', 16],
      ['stepped-deduction', 15],
      ['stepped-share', 15],
      ['typed-items', 100],
    ]);
  });
});
