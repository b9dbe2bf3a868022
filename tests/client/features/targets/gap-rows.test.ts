import { describe, expect, test } from 'vitest';
import type { SplitDto } from '#contract/decomposition.ts';
import { gapRows, gapSteps } from '#client/features/targets/gap-rows.ts';

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
    expect(gapRows(SPLIT, { first: 1, last: 0 })).toEqual([
      { kind: 'part', code: 'a', count: 1, amount: -9 },
      { kind: 'others', code: '', count: 2, amount: 1 },
      { kind: 'remainder', code: '', count: 1, amount: -2 },
      { kind: 'total', code: '', count: 0, amount: -10 },
    ]);
  });

  test('keeps the largest gains apart, after what is folded', () => {
    expect(gapRows(SPLIT, { first: 1, last: 1 })).toEqual([
      { kind: 'part', code: 'a', count: 1, amount: -9 },
      { kind: 'others', code: '', count: 1, amount: -4 },
      { kind: 'part', code: 'c', count: 1, amount: 5 },
      { kind: 'remainder', code: '', count: 1, amount: -2 },
      { kind: 'total', code: '', count: 0, amount: -10 },
    ]);
  });

  test('folds nothing when all are shown', () => {
    expect(gapRows(SPLIT, { first: 3 }).map(({ kind }) => kind)).toEqual([
      'part',
      'part',
      'part',
      'remainder',
      'total',
    ]);
  });
});

describe(gapSteps, () => {
  test('each row begins where the one above ended, the whole at zero', () => {
    const steps = gapSteps(gapRows(SPLIT));
    expect(steps.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['part', 0, -9],
      ['part', -9, -13],
      ['part', -13, -8],
      ['remainder', -8, -10],
      ['total', 0, -10],
    ]);
  });
});
