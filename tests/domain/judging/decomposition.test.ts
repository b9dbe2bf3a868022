import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalfUp, sumDecimals } from '#domain/decimal.ts';
import { decompose, expectedByLastYear, type Part } from '#domain/judging/decomposition.ts';

describe('decompose', () => {
  test('splits a shortfall over its parts', () => {
    const parts: Part[] = [
      { code: 'a', actual: 40, expected: 50 },
      { code: 'b', actual: 45, expected: 45 },
      { code: 'c', actual: 5, expected: 5 },
    ];
    expect(decompose({ actual: 90, expected: 100 }, parts, 0)).toEqual({
      total: -10,
      parts: [
        { code: 'a', amount: -10, points: -0.1 },
        { code: 'b', amount: 0, points: 0 },
        { code: 'c', amount: 0, points: 0 },
      ],
      remainder: 0,
      missing: [],
      concentration: 1,
    });
  });

  test('keeps what missing parts hide in the remainder, by name', () => {
    const parts: Part[] = [
      { code: 'a', actual: 40, expected: 50 },
      { code: 'b', actual: undefined, expected: 45 },
      { code: 'c', actual: 5, expected: undefined },
    ];
    const split = decompose({ actual: 95, expected: 100 }, parts, 0);
    expect([split.total, split.remainder, split.missing]).toEqual([-5, 5, ['b', 'c']]);
  });

  // Thirds: −3.33 each, shown whole they would add up to −9.
  test('gives the unit of rounding to somebody', () => {
    const parts = ['a', 'b', 'c'].map((code) => ({ code, actual: 0, expected: 10 / 3 }));
    const split = decompose({ actual: 0, expected: 10 }, parts, 0);
    expect(split.parts.map(({ amount }) => amount)).toEqual([-4, -3, -3]);
    expect(split.remainder).toBe(0);
  });

  test('closes exactly to the total shown, whatever the parts', () => {
    const figure = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((n) => n / 7);
    const maybe = fc.option(figure, { nil: undefined, freq: 5 });
    const part = fc.record({ actual: maybe, expected: maybe });
    fc.assert(
      fc.property(
        fc.record({ actual: figure, expected: figure }),
        fc.array(part, { maxLength: 45 }),
        fc.integer({ min: 0, max: 3 }),
        (whole, bare, places) => {
          const split = decompose(
            whole,
            bare.map((each, index) => ({ ...each, code: `r${index}` })),
            places,
          );
          const shown = [...split.parts.map(({ amount }) => amount), split.remainder];
          expect(sumDecimals(shown)).toBe(split.total);
          expect(shown.map((amount) => roundHalfUp(amount, places))).toEqual(shown);
          expect(split.parts.length + split.missing.length).toBe(bare.length);
        },
      ),
    );
  });

  test('leaves no remainder when the parts make the whole', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ actual: amount, expected: amount }), { minLength: 1, maxLength: 45 }),
        fc.integer({ min: 1, max: 12 }),
        (bare, month) => {
          const parts = bare.map(({ actual, expected }, index) => ({
            code: `r${index}`,
            actual,
            expected: (expected * month) / 12,
          }));
          const whole = {
            actual: sumDecimals(bare.map(({ actual }) => actual)),
            expected: (sumDecimals(bare.map(({ expected }) => expected)) * month) / 12,
          };
          expect(decompose(whole, parts, 0).remainder).toBe(0);
        },
      ),
    );
  });
});

describe('expectedByLastYear', () => {
  test('splits as last year was split', () => {
    expect(expectedByLastYear(100, { whole: 50, part: 30 })).toBe(60);
    expect(expectedByLastYear(100, { whole: 50, part: 0 })).toBe(0);
    expect(expectedByLastYear(100, { whole: 50, part: undefined })).toBeUndefined();
    expect(expectedByLastYear(100, { whole: undefined, part: 30 })).toBeUndefined();
    expect(expectedByLastYear(100, { whole: 0, part: 30 })).toBeUndefined();
  });
});
