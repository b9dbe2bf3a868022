import { describe, expect, test } from 'vitest';
import { holtWinters } from '#domain/judging/holt-winters.ts';

describe('holtWinters', () => {
  test('carries on a season that repeats', () => {
    expect(holtWinters([1, 3, 1, 3, 1, 3], 2, 4)).toEqual([1, 3, 1, 3]);
  });

  // 0 or 10 by turns, rising by a quarter a step: 20 ÷ 4 = 5, 10 + 21 ÷ 4 = 15.25, 5.5, 15.75.
  test('carries on a trend as well', () => {
    const values = Array.from({ length: 20 }, (_, index) => (index % 2) * 10 + index / 4);
    const next = holtWinters(values, 4, 4);
    for (const [step, due] of [5, 15.25, 5.5, 15.75].entries()) expect(next?.[step]).toBeCloseTo(due, 0);
  });

  test('needs two full periods', () => {
    expect(holtWinters([1, 2, 3], 2, 1)).toBeUndefined();
  });
});
