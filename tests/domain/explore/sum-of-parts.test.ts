import { describe, expect, test } from 'vitest';
import { sumOfParts } from '#domain/explore/sum-of-parts.ts';
import { known, missing } from '#domain/measure.ts';

describe('sumOfParts', () => {
  test('says how many are in it', () => {
    expect(sumOfParts([known(3), missing('not-reported'), known(4)])).toEqual({
      total: known(7),
      known: 2,
      expected: 3,
    });
  });

  test('what does not apply is no part', () => {
    expect(sumOfParts([known(0.1), known(0.2), missing('not-applicable')])).toEqual({
      total: known(0.3),
      known: 2,
      expected: 2,
    });
  });

  test('of nothing there is no sum', () => {
    expect(sumOfParts([missing('suppressed')])).toEqual({
      total: missing('not-reported'),
      known: 0,
      expected: 1,
    });
  });
});
