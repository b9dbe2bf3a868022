import { describe, expect, test } from 'vitest';
import { cohortCurves, cohortMonths } from '#client/charts/cohort-curves.ts';

const GAP = null;
const JULY = { cohortFrom: 7, period: '2020-10' };

describe(cohortCurves, () => {
  test('90.7 at September 2020 is the third of the curve of 2020, later months are gaps', () => {
    expect(cohortCurves([{ period: '2020-09', value: 90.7 }], JULY)).toEqual([
      { year: 2020, values: [GAP, GAP, 90.7, GAP, GAP, GAP, GAP, GAP, GAP, GAP, GAP, GAP] },
    ]);
  });

  test('of what is no period there are none', () => {
    expect(cohortCurves([], { cohortFrom: 7, period: 'soon' })).toEqual([]);
  });

  test('the two before it follow, newest first, each over its own year; one without a figure is left out', () => {
    const points = [
      { period: '2017-12', value: 91 },
      { period: '2018-12', value: 94 },
      { period: '2020-03', value: 96 },
      { period: '2020-10', value: 91.3 },
      { period: '2020-11', value: 92 },
    ];
    const curves = cohortCurves(points, JULY);
    expect(curves.map(({ year }) => year)).toEqual([2020, 2019, 2018]);
    expect(curves.map(({ values }) => values.filter((value) => value !== null))).toEqual([
      [91.3],
      [96],
      [94],
    ]);
    expect(curves[1]?.values[8]).toBe(96);
  });
});

describe(cohortMonths, () => {
  const curve = (period: string) => cohortCurves([{ period, value: 90 }], { cohortFrom: 7, period });

  test('up to December, and on to the last with a figure', () => {
    expect(cohortMonths(curve('2020-09'), 7)).toEqual([7, 8, 9, 10, 11, 12]);
    expect(cohortMonths(curve('2021-03'), 7)).toEqual([7, 8, 9, 10, 11, 12, 1, 2, 3]);
  });
});
