import { describe, expect, test } from 'vitest';
import { apportion } from '#server/pack/sample/apportion.ts';

describe('apportion', () => {
  test('gives the units left over to the largest remainders, the earlier first', () => {
    // 10 ÷ 3 is 3⅓ each: one unit is left, all remainders equal.
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    // 10 by 1 : 2 : 4 is 1.43, 2.86, 5.71: two are left, for .86 and .71.
    expect(apportion(10, [1, 2, 4])).toEqual([1, 3, 6]);
  });

  test('is the weights themselves when they add up to the total', () => {
    expect(apportion(7, [3, 0, 4])).toEqual([3, 0, 4]);
  });
});
