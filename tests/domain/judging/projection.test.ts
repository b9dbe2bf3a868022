import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf, projectTotal, spreadOf, totalAtRate } from '#domain/judging/projection.ts';
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
    expect(Math.round(projected.mid)).toBe(29_451);
    expect(chanceOf(projected, 30_000)).toBe('unlikely');
    expect(chanceOf(projected, 29_500)).toBe('at-risk');
    expect(chanceOf(projected, 29_000)).toBe('likely');
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

describe('spreadOf', () => {
  // Standard deviation 1, √(1 + 1/3) = 1.1547005, t of two degrees 1.886.
  test('is the reach of an 80 % range of the next value', () => {
    expect(spreadOf([1, 2, 3], 2)).toBeCloseTo(2.177765, 5);
    expect(spreadOf([4, 4], 4)).toBe(0);
  });
});

describe('totalAtRate', () => {
  test('runs the rest of the year at a rate', () => {
    expect(totalAtRate(23_100, 9, 2000)).toBe(29_100);
    expect(totalAtRate(23_100, 12, 2000)).toBe(23_100);
    expect(totalAtRate(10.5, 10, 0.25)).toBe(11);
  });
});
