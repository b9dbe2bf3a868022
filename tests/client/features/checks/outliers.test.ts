import { describe, expect, test } from 'vitest';
import { outliersOf } from '#client/features/checks/outliers.ts';

function points(...offs: readonly (number | null)[]) {
  return offs.map((off, index) => ({
    period: `2020-${String(index + 1).padStart(2, '0')}`,
    a: 1,
    b: 1,
    gap: 0,
    off,
  }));
}

describe(outliersOf, () => {
  test('those over 1.5 deviations off to either side, the furthest first', () => {
    const out = outliersOf(points(0.2, -1.9, 1.5, 2.4, null));
    expect(out.map(({ period }) => period)).toEqual(['2020-04', '2020-02']);
  });

  test('six at most, so that their names do not stand on each other', () => {
    expect(outliersOf(points(2, 2, 2, 2, 2, 2, 2))).toHaveLength(6);
  });
});
