import { describe, expect, test } from 'vitest';
import {
  hugsSchedule,
  lastDigitHeaping,
  oneWayRevisions,
  repeatedValues,
} from '#domain/judging/integrity.ts';

describe('hugsSchedule', () => {
  test('hints at a total that never leaves its schedule', () => {
    expect(hugsSchedule([0.001, 0, -0.002, 0.0015])).toEqual({
      hint: 'hugs-schedule',
      seen: 4,
      of: 4,
      byChance: undefined,
    });
  });

  test('is silent about three months, and about one that leaves it', () => {
    expect(hugsSchedule([0, 0, 0])).toBeUndefined();
    expect(hugsSchedule([0, 0, 0, 0.0021])).toBeUndefined();
  });
});

describe('repeatedValues', () => {
  test('finds the longest run', () => {
    expect(repeatedValues([5, 120, 120, 120, 6])).toMatchObject({ seen: 3, of: 5 });
    expect(repeatedValues([120, 120, 5, 120])).toBeUndefined();
  });

  test('zeros are no repetition', () => {
    expect(repeatedValues([0, 0, 0, 0])).toBeUndefined();
  });
});

describe('lastDigitHeaping', () => {
  const spread = Array.from({ length: 20 }, (_, index) => 1230 + index);

  test('is silent about digits as they come', () => {
    expect(lastDigitHeaping(spread)).toBeUndefined();
  });

  // P(at least 14 of 20 at 0.2) = 0.00000180…
  test('hints at too many 0 and 5', () => {
    const heaped = spread.map((value, index) => (index < 14 ? 1000 + index * 5 : 1000 + index * 10 + 1));
    const hint = lastDigitHeaping(heaped);
    expect([hint?.seen, hint?.of]).toEqual([14, 20]);
    expect(hint?.byChance).toBeCloseTo(0.0000018, 7);
  });

  test('asks for twenty values of two digits', () => {
    expect(lastDigitHeaping(Array<number>(19).fill(10))).toBeUndefined();
    expect(lastDigitHeaping(Array<number>(40).fill(5))).toBeUndefined();
  });
});

describe('oneWayRevisions', () => {
  test('hints at five the same way', () => {
    expect(oneWayRevisions([1, 2, 0, 3, 4, 5])).toMatchObject({ seen: 5, byChance: 0.0625 });
    expect(oneWayRevisions([-1, -2, -3, -4, -5, -6])).toMatchObject({ seen: 6, byChance: 0.03125 });
  });

  test('is silent when they go both ways or are few', () => {
    expect(oneWayRevisions([1, 2, 3, 4, -5])).toBeUndefined();
    expect(oneWayRevisions([1, 2, 3, 4, 0])).toBeUndefined();
  });
});
