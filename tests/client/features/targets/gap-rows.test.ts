import { describe, expect, test } from 'vitest';
import type { SplitDto } from '#contract/decomposition.ts';
import { gapRows } from '#client/features/targets/gap-rows.ts';

const SPLIT: SplitDto = {
  expectedBy: 'own-targets',
  total: -10,
  parts: [
    { code: 'a', actual: 1, amount: -9, points: null },
    { code: 'b', actual: 1, amount: -4, points: null },
    { code: 'c', actual: 1, amount: 5, points: null },
  ],
  remainder: -2,
  missing: ['d'],
  concentration: 1,
};

describe(gapRows, () => {
  test('folds the smaller parts and still adds up', () => {
    expect(gapRows(SPLIT, 1)).toEqual([
      { kind: 'part', code: 'a', count: 1, amount: -9 },
      { kind: 'others', code: '', count: 2, amount: 1 },
      { kind: 'remainder', code: '', count: 1, amount: -2 },
      { kind: 'total', code: '', count: 0, amount: -10 },
    ]);
  });

  test('folds nothing when all are shown', () => {
    expect(gapRows(SPLIT, 3).map(({ kind }) => kind)).toEqual(['part', 'part', 'part', 'remainder', 'total']);
  });
});
