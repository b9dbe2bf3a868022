import { describe, expect, test } from 'vitest';
import {
  assuranceIcon,
  signalsAtEnd,
  variationIcon,
  xmrLimits,
  xmrSignals,
  type XmrLimits,
  type XmrMark,
} from '#domain/judging/xmr.ts';

const VECTOR = [5.1, 5.0, 5.2, 5.1, 5.3, 5.2, 5.1, 5.2, 5.0, 5.1, 5.2, 5.1];
/** Mean 0, limits ±3, near limits ±2. */
const LIMITS: XmrLimits = {
  mean: 0,
  meanRange: 1,
  lower: -3,
  upper: 3,
  nearLower: -2,
  nearUpper: 2,
  trial: false,
};

function signals(values: readonly number[]): (XmrMark['signal'] | undefined)[] {
  return xmrSignals(values, LIMITS).map((mark) => mark?.signal);
}

describe('xmrLimits', () => {
  // Sum 61.6 ÷ 12; ranges sum to 1.4 over 11; 2.66 × 0.12727 = 0.33855.
  test('gives the vector of methods 4.4', () => {
    const limits = xmrLimits(VECTOR);
    expect(limits?.mean.toFixed(4)).toBe('5.1333');
    expect(limits?.meanRange.toFixed(5)).toBe('0.12727');
    expect(limits?.lower.toFixed(4)).toBe('4.7948');
    expect(limits?.upper.toFixed(4)).toBe('5.4719');
    expect(limits?.nearUpper.toFixed(4)).toBe('5.3590');
    expect(limits?.trial).toBe(true);
  });

  test('are trial limits below 13 points and none below 6', () => {
    expect(xmrLimits([...VECTOR, 5.1])?.trial).toBe(false);
    expect(xmrLimits(VECTOR.slice(0, 6))?.trial).toBe(true);
    expect(xmrLimits(VECTOR.slice(0, 5))).toBeUndefined();
  });

  // Ranges 1 ten times and 21 once: mean 31 ÷ 11 = 2.818, screen 9.207 drops the 21, mean 1.
  test('drop a wild range once', () => {
    expect(xmrLimits([0, 1, 0, 1, 0, 1, 22, 21, 22, 21, 22, 21])?.meanRange).toBe(1);
  });

  test('of equal values lie on the value', () => {
    expect(xmrLimits([5, 5, 5, 5, 5, 5])).toMatchObject({ lower: 5, upper: 5 });
  });
});

describe('xmrSignals', () => {
  test('mark nothing in the vector', () => {
    const limits = xmrLimits(VECTOR);
    if (!limits) throw new Error('no limits');
    expect(xmrSignals(VECTOR, limits)).toEqual(VECTOR.map(() => undefined));
  });

  test('mark a point beyond a limit, not one on it', () => {
    expect(signals([0, 3, 3.1, 0, -3.1])).toEqual([
      undefined,
      undefined,
      'beyond-limit',
      undefined,
      'beyond-limit',
    ]);
  });

  test('mark all seven of a trend, and not six', () => {
    const seven = [-0.6, -0.4, -0.2, 0.1, 0.2, 0.4, 0.6];
    expect(signals(seven)).toEqual(seven.map(() => 'trend'));
    expect(signals(seven.slice(1))).toEqual(seven.slice(1).map(() => undefined));
    expect(signals([-0.6, -0.4, -0.2, -0.2, 0.2, 0.4, 0.6])).toEqual(seven.map(() => undefined));
  });

  test('mark two of three beyond the near limit when all three are on that side', () => {
    expect(signals([2.1, 0.5, 2.2])).toEqual(['two-of-three', 'two-of-three', 'two-of-three']);
    expect(signals([2.1, -0.5, 2.2])).toEqual([undefined, undefined, undefined]);
  });

  test('mark seven on one side', () => {
    const run = [0.1, 0.3, 0.2, 0.3, 0.1, 0.2, 0.1];
    expect(signals(run)).toEqual(run.map(() => 'shift'));
  });

  test('give the first that holds', () => {
    const rising = [-0.5, 0.1, 0.2, 0.3, 0.4, 0.5, 3.5];
    expect(signals(rising).at(-1)).toBe('beyond-limit');
    expect(signals(rising).at(0)).toBe('trend');
  });
});

describe('signalsAtEnd', () => {
  // Seven rising values over the mean, the last two past the near limit: three signals of runs at once.
  test('gives every signal the last value completes, not the first alone', () => {
    expect(signalsAtEnd([0.5, 0.6, 0.7, 0.8, 0.9, 2.1, 2.2], LIMITS)).toEqual([
      { signal: 'trend', side: 'high' },
      { signal: 'two-of-three', side: 'high' },
      { signal: 'shift', side: 'high' },
    ]);
    expect(signalsAtEnd([-1, -1, -4], LIMITS)).toEqual([{ signal: 'beyond-limit', side: 'low' }]);
    expect(signalsAtEnd([], LIMITS)).toEqual([]);
  });
});

describe('variationIcon', () => {
  test('turns a signal into good or bad by the wanted direction', () => {
    const high: XmrMark = { signal: 'shift', side: 'high' };
    const low: XmrMark = { signal: 'shift', side: 'low' };
    expect(variationIcon(undefined, 'up')).toBe('common-cause');
    expect([variationIcon(high, 'up'), variationIcon(low, 'up')]).toEqual([
      'improvement-high',
      'concern-low',
    ]);
    expect([variationIcon(high, 'down'), variationIcon(low, 'down')]).toEqual([
      'concern-high',
      'improvement-low',
    ]);
    expect([variationIcon(high, 'neutral'), variationIcon(low, 'neutral')]).toEqual([
      'change-high',
      'change-low',
    ]);
  });
});

describe('assuranceIcon', () => {
  test('compares the target with the limits', () => {
    expect([4, 0, -4].map((target) => assuranceIcon(LIMITS, target, 'up'))).toEqual([
      'fail',
      'hit-and-miss',
      'pass',
    ]);
    expect([4, 0, -4].map((target) => assuranceIcon(LIMITS, target, 'down'))).toEqual([
      'pass',
      'hit-and-miss',
      'fail',
    ]);
    expect(assuranceIcon(LIMITS, 4, 'neutral')).toBeUndefined();
  });
});
