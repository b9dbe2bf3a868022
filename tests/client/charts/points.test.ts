import { describe, expect, test } from 'vitest';
import {
  cohortLines,
  isIsolated,
  linePath,
  monthBars,
  monthlyLine,
  runningTotals,
  withShortEnd,
} from '#client/charts/points.ts';

describe(monthlyLine, () => {
  test('a month nobody gave is a gap, whatever order they came in', () => {
    expect(
      monthlyLine([
        { period: '2020-04', value: 6 },
        { period: '2020-01', value: 5.3 },
        { period: '2020-02', value: null },
      ]),
    ).toEqual([
      { period: '2020-01', value: 5.3 },
      { period: '2020-02', value: null },
      { period: '2020-03', value: null },
      { period: '2020-04', value: 6 },
    ]);
  });

  test('a quarter stands at its last month', () => {
    expect(
      monthlyLine([
        { period: '2020-Q1', value: 4 },
        { period: '2020-Q2', value: 5 },
      ]).map((point) => point.value),
    ).toEqual([4, null, null, 5]);
  });

  test('of nothing, nothing', () => {
    expect(monthlyLine([])).toEqual([]);
  });
});

describe(withShortEnd, () => {
  const months = (...values: (number | null)[]) =>
    values.map((value, index) => ({ period: `2020-0${index + 1}`, value }));

  test('three periods show that nothing came any more', () => {
    const points = months(5.1, null, 5.3, null, null, null, null, null);
    expect(withShortEnd(points)).toEqual(points.slice(0, 6));
  });

  test.each([[months(5.1, null, null)], [months(null, null, null, null, null)], [[]]])(
    '%j stays',
    (points) => {
      expect(withShortEnd(points)).toEqual(points);
    },
  );
});

describe(linePath, () => {
  const box = { width: 20, height: 10, min: 1, max: 3 };

  test('a null lifts the pen', () => {
    // three points 10 apart; 1 lies at the bottom (10), 3 at the top (0)
    expect(linePath([1, null, 3], box)).toBe('M0,10M20,0');
  });

  test('neighbours are joined', () => {
    // 2 is half way: 5
    expect(linePath([1, 2, 3], box)).toBe('M0,10L10,5L20,0');
  });
});

describe(isIsolated, () => {
  test('only a point between gaps needs a dot', () => {
    const values = [1, null, 2, null, 3, 4];
    expect(values.map((_, index) => isIsolated(values, index))).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe(runningTotals, () => {
  test('takes totals since January and leaves the other year alone', () => {
    const totals = runningTotals(
      [
        { period: '2020-01', basis: 'period', value: 2.9 },
        { period: '2020-03', basis: 'ytd', value: 12.6 },
        { period: '2020-04', basis: 'period', value: 6.4 },
        { period: '2019-03', basis: 'ytd', value: 18 },
        { period: '2020-05', basis: 'ytd', value: null },
      ],
      2020,
    );
    expect([...totals]).toEqual([
      [1, 2.9],
      [3, 12.6],
    ]);
  });
});

describe(monthBars, () => {
  test('a month is the reported one, else the difference of totals, else unknown', () => {
    const bars = monthBars(
      [
        { period: '2020-01', basis: 'ytd', value: 2.9 },
        { period: '2020-02', basis: 'ytd', value: 7.9 },
        { period: '2020-03', basis: 'period', value: 4.8 },
        { period: '2020-05', basis: 'ytd', value: 26.4 },
      ],
      2020,
    );
    // February 7.9 − 2.9 = 5; March as reported; April and May cannot be told apart
    expect(bars.slice(0, 5)).toEqual([
      { from: 1, to: 1, value: 2.9, derived: true },
      { from: 2, to: 2, value: 5, derived: true },
      { from: 3, to: 3, value: 4.8, derived: false },
      { from: 4, to: 4, value: null, derived: false },
      { from: 5, to: 5, value: null, derived: false },
    ]);
  });

  test('January and February that came as one are one bar', () => {
    const bars = monthBars(
      [
        { period: '2020-02', basis: 'ytd', value: 7.9 },
        { period: '2020-03', basis: 'ytd', value: 12.6 },
      ],
      2020,
    );
    // March 12.6 − 7.9 = 4.7, to the digit
    expect(bars.slice(0, 2)).toEqual([
      { from: 1, to: 2, value: 7.9, derived: true },
      { from: 3, to: 3, value: 4.7, derived: true },
    ]);
    expect(bars).toHaveLength(11);
  });
});

describe('cohortLines', () => {
  const points = ['2019-12', '2020-06', '2020-07', '2021-06', '2021-07'].map((period, value) => ({
    period,
    value,
  }));
  test('a new cohort each July is on the other line', () => {
    expect(cohortLines(points, 7)).toEqual([
      [0, 1, null, null, 4],
      [null, null, 2, 3, null],
    ]);
  });
  test('one lasting population is one line', () => {
    expect(cohortLines(points, null)).toEqual([[0, 1, 2, 3, 4], points.map(() => null)]);
  });
});
