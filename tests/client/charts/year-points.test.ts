import { describe, expect, test } from 'vitest';
import { needBars, whatIf, yearPoints } from '#client/charts/year-points.ts';

const readings = [
  { period: '2020-06', basis: 'ytd', value: 30 },
  { period: '2019-06', basis: 'ytd', value: 40 },
] as const;

describe(yearPoints, () => {
  test('the schedule runs straight and the projection starts at the last figure', () => {
    const points = yearPoints({
      year: 2020,
      readings,
      target: 60,
      projection: { low: 54, mid: 60, high: 72 },
      shares: null,
      path: null,
    });
    // June: 60 × 6/12 = 30. September is half way from June to December: 30 + (60 − 30)/2 = 45, 42 to 51
    expect([points[5], points[8]]).toEqual([
      { month: 6, actual: 30, prior: 40, schedule: 30, seasonal: null, projected: 30, range: [30, 30] },
      { month: 9, actual: null, prior: null, schedule: 45, seasonal: null, projected: 45, range: [42, 51] },
    ]);
  });

  // Past years had 0.4 by June and 0.7 by August: of the rest, half has come by August, three quarters by October.
  test('the projection runs along the season, straight between the months it knows', () => {
    const shares = [null, 0.1, null, null, null, 0.4, null, 0.7, null, null, null, 1];
    const points = yearPoints({
      year: 2020,
      readings,
      target: 60,
      projection: { low: 54, mid: 70, high: 90 },
      shares,
      path: null,
    });
    expect(points.map((point) => point.seasonal)).toEqual([
      null,
      6,
      null,
      null,
      null,
      24,
      null,
      42,
      null,
      null,
      null,
      60,
    ]);
    expect([points[6], points[7], points[9], points[11]].map((point) => point?.projected)).toEqual([
      40, 50, 60, 70,
    ]);
  });

  test('the office’s own path stands in place of past years', () => {
    const path = [3, 6, 15, 20, 26, 32, 38, 43, 48, 52, 56, 60];
    const points = yearPoints({ year: 2020, readings, target: 60, projection: null, shares: [0.1], path });
    expect(points.map(({ seasonal }) => seasonal)).toEqual(path);
  });

  test('months without a figure are gaps, and without a projection nothing is dashed', () => {
    const points = yearPoints({
      year: 2020,
      readings,
      target: 60,
      projection: null,
      shares: null,
      path: null,
    });
    expect(points.map((point) => point.actual)).toEqual([
      null,
      null,
      null,
      null,
      null,
      30,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(points.every((point) => point.projected === null && point.range === null)).toBe(true);
  });
});

describe(needBars, () => {
  // September is unknown as a month, but the running total is to October.
  test('only months after that of the running total are needed', () => {
    const bars = needBars(
      [
        { from: 9, to: 9, value: null, derived: false },
        { from: 10, to: 10, value: 5, derived: false },
        { from: 11, to: 11, value: null, derived: false },
        { from: 12, to: 12, value: null, derived: false },
      ],
      4.3,
      10,
    );
    expect(bars.map((bar) => bar.needed)).toEqual([null, null, 4.3, 4.3]);
  });

  test('a target that is reached needs nothing', () => {
    const bars = needBars([{ from: 12, to: 12, value: null, derived: false }], -1, 11);
    expect(bars.map((bar) => bar.needed)).toEqual([null]);
  });
});

describe(whatIf, () => {
  test('the rest of the year at so much a month', () => {
    // 34.21 + 6 × 4.3 = 60.01; ÷ 60 = 1.000166…
    expect(whatIf({ actual: 34.21, month: 6, perMonth: 4.3, target: 60 })).toEqual({
      total: 60.01,
      attainment: 1.00016666667,
    });
  });
});
