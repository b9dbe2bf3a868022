import { describe, expect, test } from 'vitest';
import { robustRange } from '#server/ingest/checks/robust-range.ts';

describe('robustRange', () => {
  // Methods 4.5: sorted 790 800 805 810 815 820 825 835 840 845 860, median 820; distances sorted
  // 0 5 5 10 15 15 20 20 25 30 40, MAD 15; z = 0.6745 × 470 ÷ 15 = 21.134; 3.5 × 15 ÷ 0.6745 = 77.84.
  test('the vector of the methods', () => {
    const { median, z, low, high } = robustRange(
      [820, 790, 860, 805, 840, 815, 835, 800, 825, 810, 845],
      1290,
    );
    expect([median, z.toFixed(1), Math.round(low), Math.round(high)]).toEqual([820, '21.1', 742, 898]);
  });

  // Over half are 500: MAD 0, so the scale is 2 % of 500 = 10; z = 0.6745 × 30 ÷ 10.
  test('equal values fall back on 2 % of the median', () => {
    expect(robustRange([500, 500, 500, 500, 510], 530).z).toBeCloseTo(2.0235, 10);
  });

  // 2 % of 5 is 0.1, less than 1.
  test('and on no less than 1', () => {
    expect(robustRange([5, 5, 5], 8).z).toBeCloseTo(0.6745 * 3, 10);
  });

  test('an even count takes the mean of the middle two', () => {
    expect(robustRange([1, 2, 3, 10], 0).median).toBe(2.5);
  });
});
