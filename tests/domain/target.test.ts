import { describe, expect, test } from 'vitest';
import { COMPARATORS, isCeiling, targetInForce, type Target } from '#domain/target.ts';

function aTarget(target: Partial<Target> = {}): Target {
  return {
    id: 'urban-new-jobs-2020',
    indicator: 'urban-new-jobs',
    region: '500000',
    year: 2020,
    comparator: 'at-least',
    evaluation: 'cumulative',
    value: 600_000,
    tolerance: undefined,
    document: '示例文号',
    clause: '一',
    wording: '城镇新增就业60万人以上',
    effectiveFrom: '2020-03-20',
    version: 1,
    note: '',
    ...target,
  };
}

describe('isCeiling', () => {
  test('以内 and 左右 are for a rate, the others are not', () => {
    expect(COMPARATORS.filter((comparator) => isCeiling({ comparator, evaluation: 'ytd-mean' }))).toEqual([
      'at-most',
      'around',
    ]);
  });

  test('左右 is a floor for a running total, whose good is high', () => {
    expect(isCeiling({ comparator: 'around', evaluation: 'cumulative' })).toBe(false);
  });
});

describe('targetInForce', () => {
  const original = aTarget();
  const changed = aTarget({ version: 2, value: 550_000, effectiveFrom: '2020-10-01' });

  test.each([
    ['2020-03-20', original],
    ['2020-09-30', original],
    ['2020-10-01', changed],
    ['2021-06-01', changed],
  ])('on %s', (date, expected) => {
    expect(targetInForce([changed, original], date)).toBe(expected);
  });

  test('before the first day in force the first version stands: a notice of March sets the whole year', () => {
    expect(targetInForce([changed, original], '2020-01-31')).toBe(original);
  });

  test('of two of one day the later version stands', () => {
    const corrected = aTarget({ version: 2, value: 610_000 });
    expect(targetInForce([corrected, original], '2020-03-20')).toBe(corrected);
  });

  test('is undefined of none', () => {
    expect(targetInForce([], '2020-06-30')).toBeUndefined();
  });
});
