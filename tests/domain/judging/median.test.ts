import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medianOf } from '#domain/judging/median.ts';

describe(medianOf, () => {
  test.each([
    [[3, 1, 2], 2],
    [[1, 2, 3, 10], 2.5],
    [[0.1, 0.2], 0.15],
    [[7], 7],
    [[], undefined],
  ])('%j → %s', (values, middle) => {
    expect(medianOf(values)).toBe(middle);
  });

  test('as many lie below as above, in whatever order they come', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const middle = medianOf(values) ?? Number.NaN;
        const below = values.filter((each) => each < middle).length;
        const above = values.filter((each) => each > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
        expect(medianOf(values.toReversed())).toBe(middle);
      }),
    );
  });
});
