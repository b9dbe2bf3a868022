import { describe, expect, test } from 'vitest';
import {
  differenceOf,
  explainDifference,
  isAgreed,
  type MonthAndTotals,
} from '#domain/month-against-total.ts';

/** June: month, total and the total of May, written to one person unless told. */
function june(
  month: number,
  total: number,
  before: number,
  more: Partial<MonthAndTotals> = {},
): MonthAndTotals {
  return {
    month: 6,
    figures: { month, total, before },
    steps: { month: 1, total: 1, before: 1 },
    lastYear: {},
    outOfLine: [],
    ...more,
  };
}

describe('explainDifference', () => {
  // The total grew by 18600 − 15200 = 3400: 34 is 3400 in hundreds.
  test('34 beside totals that grew by 3400 is a slip of 100', () => {
    expect(explainDifference(june(34, 18_600, 15_200))).toEqual({
      kind: 'unit-slip',
      fault: { figure: 'month', to: 3400 },
      power: 2,
    });
  });

  test('a total of 186 000 after 15 200 and a month of 3400 slipped by 10', () => {
    expect(explainDifference(june(3400, 186_000, 15_200))).toEqual({
      kind: 'unit-slip',
      fault: { figure: 'total', to: 18_600 },
      power: -1,
    });
  });

  test('the total of last month in 万人 where the others are persons slipped by 10 000', () => {
    expect(explainDifference(june(3400, 18_600, 1.52))).toEqual({
      kind: 'unit-slip',
      fault: { figure: 'before', to: 15_200 },
      power: 4,
    });
  });

  test('the total in the month’s column', () => {
    expect(explainDifference(june(18_600, 18_600, 15_200))).toEqual({
      kind: 'ytd-in-month-column',
      fault: { figure: 'month', to: 3400 },
    });
  });

  test('of February it is January and February together', () => {
    expect(explainDifference({ ...june(4200, 4200, 2000), month: 2 })).toEqual({
      kind: 'joint-january-february',
      fault: { figure: 'month', to: 2200 },
    });
  });

  test('a month below zero of the right size', () => {
    expect(explainDifference(june(-3400, 18_600, 15_200))).toEqual({
      kind: 'sign',
      fault: { figure: 'month', to: 3400 },
    });
  });

  test('neighbouring digits in each other’s place', () => {
    expect(explainDifference(june(3401, 18_610, 15_200))).toEqual({
      kind: 'digits-transposed',
      fault: { figure: 'month', to: 3410 },
    });
    expect(explainDifference(june(3400, 16_800, 15_200))).toEqual({
      kind: 'digits-transposed',
      fault: { figure: 'total', to: 18_600 },
    });
  });

  test('last year’s figure, of the month or the total', () => {
    expect(explainDifference(june(2950, 18_600, 15_200, { lastYear: { month: 2950 } }))).toEqual({
      kind: 'last-year-typed',
      fault: { figure: 'month', to: 3400 },
    });
    expect(explainDifference(june(3400, 17_777, 15_200, { lastYear: { total: 17_777 } }))).toEqual({
      kind: 'last-year-typed',
      fault: { figure: 'total', to: 18_600 },
    });
  });

  // 18 850 − 15 200 − 3400 = 250, and April’s own figure is 250 more than its totals say.
  test('an earlier month that was raised by just the difference', () => {
    const outOfLine = [
      { month: 2, by: -30 },
      { month: 4, by: 250 },
    ];
    expect(explainDifference(june(3400, 18_850, 15_200, { outOfLine }))).toEqual({
      kind: 'earlier-month-revised',
      revised: 4,
    });
  });

  test('two earlier months that could be it explain nothing', () => {
    const outOfLine = [
      { month: 2, by: 250 },
      { month: 4, by: 250 },
    ];
    expect(explainDifference(june(3400, 18_850, 15_200, { outOfLine }))).toEqual({ kind: 'unexplained' });
  });

  test('a difference of no pattern is left unexplained', () => {
    expect(explainDifference(june(3400, 18_850, 15_200))).toEqual({ kind: 'unexplained' });
  });
});

describe('isAgreed', () => {
  // Three figures written to 100 persons can be 150 apart by rounding alone.
  test.each([
    [3500, 18_600, 15_200, true],
    [3600, 18_600, 15_200, false],
  ])('month %d, totals %d after %d, to 100 persons each: %s', (month, total, before, agreed) => {
    const steps = { month: 100, total: 100, before: 100 };
    expect(isAgreed({ figures: { month, total, before }, steps })).toBe(agreed);
  });
});

describe('differenceOf', () => {
  test('is what the total grew by beyond the month, exactly', () => {
    expect(differenceOf({ figures: { month: 0.1, total: 0.6, before: 0.2 } })).toBe(0.3);
  });
});
