import { describe, expect, test } from 'vitest';
import type { Basis, MeasureKind } from '#domain/catalogue.ts';
import { periodId } from '#domain/period.ts';
import { findPeriods, readPeriod } from '#server/ingest/words/period-text.ts';
import {
  agreePeriods,
  impliedBasis,
  narrowPeriod,
  settlePeriod,
} from '#server/ingest/words/settle-period.ts';

function settled(text: string, basis: Basis, measure: MeasureKind = 'flow'): string | undefined {
  const reading = readPeriod(text);
  const period = reading && settlePeriod(reading, basis, measure);
  return period && periodId(period);
}

describe('settlePeriod', () => {
  test.each([
    ['2020年1—6月', '2020-06'],
    ['2020-H1', '2020-06'],
    ['2020', '2020-12'],
    ['2020年前三季度', '2020-09'],
    ['2020-Q2', '2020-06'],
    ['2020年1—2月', '2020-02'],
    ['2020-06', '2020-06'],
  ])('year to date, %s is kept at its last month', (text, id) => {
    expect(settled(text, 'ytd')).toBe(id);
    expect(settled(text, 'ytd_mean')).toBe(id);
  });

  test.each([
    ['2020-06', '2020-06'],
    ['2020年1—2月', '2020-01..02'],
    ['2020年1—3月', '2020-Q1'],
    ['2020年1—6月', '2020-H1'],
    ['2020年7—9月', '2020-Q3'],
    ['2020年1—12月', '2020'],
    ['2020-H1', '2020-H1'],
    ['2020', '2020'],
  ])('of the period, %s keeps its length', (text, id) => {
    expect(settled(text, 'period')).toBe(id);
  });

  test('a level said of a span belongs to its last month', () => {
    expect(settled('2020年1—5月', 'period', 'stock')).toBe('2020-05');
    expect(settled('截至2020年6月底', 'period', 'rate')).toBe('2020-06');
  });

  test('two months named by their id stay one period, of whatever is counted', () => {
    for (const measure of ['flow', 'stock', 'rate', 'ratio'] as const) {
      expect(settled('2020-01..02', 'period', measure)).toBe('2020-01..02');
    }
    expect(settled('2020-01..02', 'ytd')).toBe('2020-02');
  });

  test.each([
    ['6月份', 'ytd'],
    ['2020年3—5月', 'ytd'],
    ['2020年1—5月', 'period'],
    ['截至2020年6月底', 'period'],
  ] as const)('%s is no period for %s', (text, basis) => {
    expect(settled(text, basis)).toBeUndefined();
  });
});

describe('narrowPeriod', () => {
  test('本月 in a table of 1—6月 is June, 本季 the second quarter', () => {
    const half = { year: 2020, from: 1, to: 6, said: 'span' } as const;
    expect(narrowPeriod(half, 'month')).toEqual({ year: 2020, from: 6, to: 6, said: 'month' });
    expect(narrowPeriod(half, 'quarter')).toEqual({ year: 2020, from: 4, to: 6, said: 'quarter' });
    expect(narrowPeriod(half, undefined)).toBe(half);
  });

  test('a year alone names no month', () => {
    const whole = { year: 2020, from: 1, to: 12, said: 'year' } as const;
    expect(narrowPeriod(whole, 'month')).toBeUndefined();
    expect(narrowPeriod({ ...whole, to: 5, said: 'span' }, 'quarter')).toBeUndefined();
  });
});

describe('impliedBasis', () => {
  test('1—6月 of what adds up is year to date, 1—2月 the joint months', () => {
    const basisOf = (text: string): Basis | undefined => {
      const reading = readPeriod(text);
      return reading && impliedBasis(reading, 'flow', 'period');
    };
    expect(['2020年1—6月', '2020年1—2月', '2020-06'].map(basisOf)).toEqual(['ytd', 'period', 'period']);
  });

  test('is never the year so far for a quarter or half-year that begins later', () => {
    for (const text of ['2020年第二季度', '2020年下半年']) {
      const reading = readPeriod(text);
      expect(reading && impliedBasis(reading, 'flow', 'ytd')).toBe('period');
      expect(reading && impliedBasis(reading, 'stock', 'period')).toBe('period');
    }
    const first = readPeriod('2020年第一季度');
    expect(first && impliedBasis(first, 'flow', 'ytd')).toBe('ytd');
  });

  test('is the usual one for rates', () => {
    const reading = { year: 2020, from: 1, to: 6, said: 'span' } as const;
    expect(impliedBasis(reading, 'rate', 'period')).toBe('period');
  });
});

describe('agreePeriods', () => {
  test('a year written apart completes the months', () => {
    expect(agreePeriods(findPeriods('2020年区县情况（截至6月底）'))).toEqual({
      year: 2020,
      from: 1,
      to: 6,
      said: 'until',
    });
  });

  test('different months or years disagree', () => {
    expect(agreePeriods(findPeriods('2020年5月和6月'))).toBe('many');
    expect(agreePeriods(findPeriods('2019年6月、2020年6月'))).toBe('many');
  });

  test('nothing agrees on nothing', () => {
    expect(agreePeriods([])).toBeUndefined();
  });
});
