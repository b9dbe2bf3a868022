import { describe, expect, test } from 'vitest';
import { cusumOf, earsC3Of, earsOf, hasEnoughCases, zWithin } from '#domain/judging/detectors.ts';

const WEEK = [10, 12, 11, 9, 13, 10, 12];

describe('earsOf', () => {
  // Mean 11, squares 1 1 0 4 4 1 1 ÷ 6 = 2, √2 × 3.09023 = 4.37024.
  test('C1 holds the value against the window right before it', () => {
    const reading = earsOf([...WEEK, 20], 7, 0);
    expect(reading?.bound).toBeCloseTo(15.37025, 4);
    expect(reading?.alarm).toBe(true);
    expect(earsOf([...WEEK, 15], 7, 0)?.alarm).toBe(false);
  });

  test('C2 leaves the two values before out, so that a rise does not hide itself', () => {
    expect(earsOf([...WEEK, 18, 19, 20], 7, 2)?.bound).toBeCloseTo(15.37025, 4);
    expect(earsOf([...WEEK, 18, 19, 20], 7, 0)?.alarm).toBe(false);
  });

  test('needs its window', () => {
    expect(earsOf([...WEEK, 20], 7, 2)).toBeUndefined();
    expect(earsOf([], 7, 0)).toBeUndefined();
  });

  test('equal values leave room for half a case', () => {
    expect(earsOf([3, 3, 3, 4], 3, 0)?.alarm).toBe(false);
    expect(earsOf([3, 3, 3, 5], 3, 0)?.alarm).toBe(true);
  });
});

describe('earsC3Of', () => {
  // Twelve before, mean 10, deviation √(12 ÷ 11) = 1.0445: 13 lies 2.872 off, an excess of 1.872 each; two and a 10.
  test('adds up the excesses of three values', () => {
    const calm = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
    expect(earsC3Of([...calm, 10, 10, 10, 13, 13])?.alarm).toBe(true);
    expect(earsC3Of([...calm, 10, 10, 10, 10, 12])?.alarm).toBe(false);
    expect(earsC3Of(calm)).toBeUndefined();
  });
});

describe('cusumOf', () => {
  test('adds what is beyond k and never falls below 0', () => {
    expect(cusumOf([0, 1, 2, 2])).toEqual([0, 0.5, 2, 3.5]);
    expect(cusumOf([1, -9, 1])).toEqual([0.5, 0, 0.5]);
  });
});

describe('hasEnoughCases', () => {
  test('asks for five in four periods', () => {
    expect(hasEnoughCases([9, 1, 1, 1, 1])).toBe(false);
    expect(hasEnoughCases([1, 1, 1, 2])).toBe(true);
  });
});

describe('zWithin', () => {
  // The vector of methods 4.5: twelve values with the suspect among them.
  test('is only 3.28 where the robust z is 21', () => {
    const z = zWithin([820, 790, 860, 805, 840, 815, 835, 800, 825, 810, 845, 1290]);
    expect(z?.toFixed(2)).toBe('3.28');
  });

  // √5 = 2.24, √8 = 2.83, √11 = 3.32, √35 = 5.92.
  test('cannot pass √(n − 1)', () => {
    const alone = (n: number) => zWithin([...Array<number>(n - 1).fill(0), 1])?.toFixed(2);
    expect([6, 9, 12, 36].map(alone)).toEqual(['2.24', '2.83', '3.32', '5.92']);
  });

  test('is undefined of equal values', () => {
    expect(zWithin([4, 4])).toBeUndefined();
  });
});
