import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf, projectTotal, reachOf, totalAtRate } from '#domain/judging/projection.ts';
import { pastYear, VECTOR_YEARS } from './schedule-inputs.ts';

describe('projectTotal', () => {
  // 23 100 ÷ .78214 = 29 534.35, ÷ .78351 = 29 482.71, ÷ .78741 = 29 336.69; mean 29 451.25.
  test('gives the vector of methods 4.9', () => {
    const projected = projectTotal(23_100, 9, VECTOR_YEARS, 2);
    if (typeof projected === 'string') throw new Error(projected);
    expect(projected.by.map(({ year, total }) => [year, Math.round(total)])).toEqual([
      [2019, 29_534],
      [2018, 29_483],
      [2017, 29_337],
    ]);
    expect(Math.round(projected.byShares)).toBe(29_451);
    expect(chanceOf(projected, 30_000, 9)).toBe('hard');
    expect(chanceOf(projected, 29_500, 9)).toBe('at-risk');
    expect(chanceOf(projected, 29_000, 9)).toBe('secure');
  });

  // By shares 100 ÷ 0.5 = 200, ÷ 0.4 = 250, mean 225. By rests 100 + 100 and 100 + 150, mean 225, latest 200.
  // With 300 of 500 in the latest year: shares 166.67 and 250, mean 208.33; rests 300 and 250, mean 275, latest 300.
  test('takes the middle one of three', () => {
    const years = [pastYear(2019, 6, 100, 200), pastYear(2018, 6, 100, 250)];
    expect(projectTotal(100, 6, years, 2)).toMatchObject({ byShares: 225, mid: 225 });
    const late = [pastYear(2019, 6, 300, 500), ...years.slice(1)];
    expect(projectTotal(100, 6, late, 2)).toMatchObject({ byShares: 208.333333333, mid: 275 });
  });

  test('says no chance where the record does not bear it', () => {
    const projected = projectTotal(23_100, 9, VECTOR_YEARS, 2);
    if (typeof projected === 'string') throw new Error(projected);
    expect(chanceOf(projected, 30_000, 5)).toBe('too-early-in-year');
    expect(chanceOf({ by: projected.by.slice(0, 2) }, 30_000, 9)).toBe('too-few-years');
  });

  test('says what it cannot', () => {
    expect(projectTotal(10, 9, [], 2)).toBe('no-history');
    expect(projectTotal(10, 9, VECTOR_YEARS.slice(0, 1), 2)).toBe('one-past-year');
    expect(projectTotal(10, 8, VECTOR_YEARS, 2)).toBe('month-unknown-in-history');
    expect(projectTotal(10, 12, VECTOR_YEARS, 2)).toBe('year-over');
  });

  test('holds its fan, and never ends below what is reached', () => {
    const share = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 1e6 }),
        (shares, y) => {
          const years = shares.map((toDate, index) => pastYear(2019 - index, 6, toDate, 1000));
          const projected = projectTotal(y, 6, years, 2);
          if (typeof projected === 'string') throw new Error(projected);
          const totals = projected.by.map(({ total }) => total);
          expect(projected.low).toBeGreaterThanOrEqual(y);
          expect(projected.low).toBeLessThanOrEqual(Math.min(...totals));
          expect(projected.high).toBeGreaterThanOrEqual(Math.max(...totals));
          expect(projected.mid).toBeGreaterThanOrEqual(projected.low);
          expect(projected.mid).toBeLessThanOrEqual(projected.high);
        },
      ),
    );
  });
});

describe('reachOf', () => {
  // Squares 1 + 1 + 1 + 1 over 3, √1.3333 = 1.154701; t of three degrees 1.638; √(1 + 1/4) = 1.118034.
  test('is the reach of an 80 % range of the next value', () => {
    expect(reachOf([1, 3, 1, 3], 2)).toBeCloseTo(2.11465, 5);
    expect(reachOf([4, 4, 4, 4], 4)).toBe(0);
  });
});

describe('totalAtRate', () => {
  test('runs the rest of the year at a rate', () => {
    expect(totalAtRate(23_100, 9, 2000)).toBe(29_100);
    expect(totalAtRate(23_100, 12, 2000)).toBe(23_100);
    expect(totalAtRate(10.5, 10, 0.25)).toBe(11);
  });
});
