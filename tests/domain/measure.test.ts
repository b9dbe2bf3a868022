import { describe, expect, test } from 'vitest';
import {
  differenceOf,
  isKnown,
  known,
  missing,
  MISSING_REASONS,
  ratioOf,
  sumMeasures,
  valueOf,
} from '#domain/measure.ts';

const blank = missing('not-reported');

describe('known', () => {
  test('keeps the value, zero included', () => {
    expect(known(0)).toEqual({ kind: 'known', value: 0 });
    expect(known(-3)).toEqual({ kind: 'known', value: -3 });
  });

  test.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => known(value)).toThrow(RangeError);
  });
});

describe('missing', () => {
  test.each(MISSING_REASONS)('carries the reason %s', (reason) => {
    expect(missing(reason)).toEqual({ kind: 'missing', reason });
    expect(isKnown(missing(reason))).toBe(false);
  });
});

describe('valueOf', () => {
  test('is the value, or undefined', () => {
    expect(valueOf(known(0))).toBe(0);
    expect(valueOf(blank)).toBeUndefined();
    expect(valueOf(undefined)).toBeUndefined();
  });
});

describe('sumMeasures', () => {
  test('sums what is known and says how much that is', () => {
    expect(sumMeasures([known(3), blank, known(4)])).toEqual({ total: known(7), known: 2, expected: 3 });
  });

  test('is exact', () => {
    expect(sumMeasures([known(0.1), known(0.2)]).total).toEqual(known(0.3));
  });

  test('is missing when nothing is known', () => {
    expect(sumMeasures([blank, missing('suppressed')])).toEqual({ total: blank, known: 0, expected: 2 });
    expect(sumMeasures([])).toEqual({ total: blank, known: 0, expected: 0 });
  });

  test('counts a reported zero as known', () => {
    expect(sumMeasures([known(0), blank])).toEqual({ total: known(0), known: 1, expected: 2 });
  });
});

describe('differenceOf', () => {
  test('is exact', () => {
    expect(differenceOf(known(5.9), known(5.5))).toEqual(known(0.4));
  });

  test('keeps the reason of the first missing side', () => {
    expect(differenceOf(missing('suppressed'), blank)).toEqual(missing('suppressed'));
    expect(differenceOf(known(1), missing('not-applicable'))).toEqual(missing('not-applicable'));
  });
});

describe('ratioOf', () => {
  test('is the plain ratio', () => {
    expect(ratioOf(known(3), known(4))).toBe(0.75);
    expect(ratioOf(known(0), known(4))).toBe(0);
  });

  test('is undefined when a side is missing or the base is zero', () => {
    expect(ratioOf(blank, known(4))).toBeUndefined();
    expect(ratioOf(known(4), blank)).toBeUndefined();
    expect(ratioOf(known(4), known(0))).toBeUndefined();
  });
});
