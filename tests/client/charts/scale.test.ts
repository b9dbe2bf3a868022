import { describe, expect, test } from 'vitest';
import { niceScale } from '#client/charts/scale.ts';

describe(niceScale, () => {
  test('round ticks enclose the values', () => {
    // a span of 1.1 over 4 steps asks for about 0.275; the next round step is 0.5
    expect(niceScale([5.2, 6.3], { count: 5 })).toEqual({ min: 5, max: 6.5, ticks: [5, 5.5, 6, 6.5] });
  });

  test('ticks carry no noise of doubles', () => {
    expect(niceScale([0.1, 0.7], { count: 4 }).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });

  test('from zero when asked', () => {
    expect(niceScale([49, 60], { zero: true, count: 4 }).ticks).toEqual([0, 20, 40, 60]);
  });

  test('one value and none still make a scale', () => {
    expect([niceScale([5]).ticks.length > 1, niceScale([])]).toEqual([
      true,
      { min: 0, max: 1, ticks: [0, 1] },
    ]);
  });
});
