import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attainmentOf,
  DEFAULT_THRESHOLDS,
  gapOf,
  leadOf,
  paceOf,
  requiredPerMonth,
  statusOfPace,
  strainOf,
} from '#domain/attainment.ts';

// The vector of the methods: T 30 000, Y 23 100, m 9.
const TARGET = 30_000;
const ACTUAL = 23_100;
const SHARE = 9 / 12;

describe('attainmentOf', () => {
  test('is actual ÷ target', () => {
    expect(attainmentOf(ACTUAL, TARGET)).toBe(0.77);
    // 71.9 ÷ 60 = 1.198333…
    expect(attainmentOf(719_000, 600_000)).toBe(1.19833333333);
    expect(attainmentOf(0, TARGET)).toBe(0);
    expect(attainmentOf(-300, TARGET)).toBe(-0.01);
  });

  test('is undefined of a target that is not above zero', () => {
    expect(attainmentOf(ACTUAL, 0)).toBeUndefined();
    expect(attainmentOf(ACTUAL, -1)).toBeUndefined();
  });
});

describe('leadOf', () => {
  test('is the distance to schedule', () => {
    expect(leadOf(0.77, SHARE)).toBe(0.02);
    // 97.6 of 110 by September: 88.7272… − 75 = 13.7272… points.
    expect(leadOf(97.6 / 110, SHARE)).toBe(0.137272727273);
    expect(leadOf(4 / 12, 1 / 3)).toBe(0);
  });
});

describe('paceOf', () => {
  test('is attainment ÷ schedule', () => {
    // 0.77 ÷ 0.75 = 1.026666…
    expect(paceOf(ACTUAL, TARGET, SHARE)).toBe(1.02666666667);
    expect(paceOf(0, TARGET, SHARE)).toBe(0);
  });

  test('is exactly 1 on schedule, whatever the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 100_000_000 }),
        (month, twelfth) => {
          expect(paceOf(twelfth * month, twelfth * 12, month / 12)).toBe(1);
        },
      ),
    );
  });

  test('is undefined of a target or share that is not above zero', () => {
    expect(paceOf(ACTUAL, 0, SHARE)).toBeUndefined();
    expect(paceOf(ACTUAL, TARGET, 0)).toBeUndefined();
  });
});

describe('gapOf', () => {
  test('is actual − target × share', () => {
    expect(gapOf(ACTUAL, TARGET, SHARE)).toBe(600);
    expect(gapOf(200_000, 600_000, 4 / 12)).toBe(0);
    expect(gapOf(200_000.1, 600_000, 4 / 12)).toBe(0.1);
    // 5 − 100 × 7/12 = −53.333…
    expect(gapOf(5, 100, 7 / 12)).toBe(-53.3333333333);
  });
});

describe('requiredPerMonth', () => {
  test('spreads what is left over the months left', () => {
    expect(requiredPerMonth(ACTUAL, TARGET, 9)).toBe(2300);
    expect(requiredPerMonth(342_100, 600_000, 6)).toBe(42_983.3333333);
  });

  test('is 0 once reached, even in December', () => {
    expect(requiredPerMonth(TARGET, TARGET, 5)).toBe(0);
    expect(requiredPerMonth(TARGET + 1, TARGET, 12)).toBe(0);
  });

  test('is undefined when the year is over and the target is not reached', () => {
    expect(requiredPerMonth(ACTUAL, TARGET, 12)).toBeUndefined();
  });
});

describe('strainOf', () => {
  test('is what is required ÷ what was done lately', () => {
    expect(strainOf(2300, 2500)).toBe(0.92);
    expect(strainOf(0, 2500)).toBe(0);
  });

  test('is undefined when either is unknown or nothing was done', () => {
    expect(strainOf(undefined, 2500)).toBeUndefined();
    expect(strainOf(2300, undefined)).toBeUndefined();
    expect(strainOf(2300, 0)).toBeUndefined();
    expect(strainOf(2300, -10)).toBeUndefined();
  });
});

describe('statusOfPace', () => {
  test.each([
    [1.2, 'ahead'],
    [1.05, 'ahead'],
    [1.04999, 'on-schedule'],
    [1, 'on-schedule'],
    [0.99999, 'nearly'],
    [0.95, 'nearly'],
    [0.94999, 'behind'],
    [0.6, 'behind'],
    [0.59999, 'far-behind'],
    [-0.1, 'far-behind'],
  ])('%d is %s', (pace, status) => {
    expect(statusOfPace(pace, DEFAULT_THRESHOLDS)).toBe(status);
  });

  test('follows the thresholds given', () => {
    expect(statusOfPace(0.92, { ...DEFAULT_THRESHOLDS, nearly: 0.9 })).toBe('nearly');
  });
});
