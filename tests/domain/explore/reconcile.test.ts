import { describe, expect, test } from 'vitest';
import { reconcile, type RoundedFigure } from '#domain/explore/reconcile.ts';

function reported(...values: readonly number[]): RoundedFigure[] {
  return values.map((value) => ({ value, roundings: 1 }));
}

describe('reconcile', () => {
  test('the gap, and what rounding of each figure could make of it', () => {
    const parts = { figures: reported(3.33, 3.33, 3.33), zones: [], places: 2 };
    expect(reconcile({ value: 10, roundings: 1, places: 1 }, parts)).toEqual({
      gap: 0.01,
      rounding: 0.065,
      zones: null,
    });
  });

  test('a month worked out from two running totals was rounded twice', () => {
    const parts = { figures: [{ value: 2, roundings: 2 }], zones: [], places: 0 };
    // ½·0.1 × 2 + ½ × 2
    expect(reconcile({ value: 3.5, roundings: 2, places: 1 }, parts)).toEqual({
      gap: 1.5,
      rounding: 1.1,
      zones: null,
    });
  });

  test('zones by the reading nearer to the whole', () => {
    const parts = { figures: reported(60, 30), zones: reported(9), places: 0 };
    const whole = { roundings: 1, places: 0 };
    expect(reconcile({ ...whole, value: 100 }, parts)).toEqual({ gap: 1, rounding: 2, zones: 'beside' });
    expect(reconcile({ ...whole, value: 91 }, parts)).toEqual({ gap: 1, rounding: 1.5, zones: 'inside' });
  });
});
