import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAfterPeriod, daysBetween, isIsoDate, monthOf, monthOfDate } from '#domain/period.ts';
import { at } from './support.ts';

const DAY = 86_400_000;
const anyDate = fc
  .integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(2200, 11, 31) / DAY })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10));

describe('addDays', () => {
  test.each([
    ['2020-02-28', 2, '2020-03-01'],
    ['2019-02-28', 1, '2019-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2020-01-01', -1, '2019-12-31'],
    ['2020-07-15', 0, '2020-07-15'],
  ])('%s and %d is %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
  });

  test('agrees with the calendar of the machine, for any date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const expected = new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
        expect(addDays(date, days)).toBe(expected);
      }),
    );
  });
});

describe('daysBetween', () => {
  test('counts a leap year', () => {
    expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366);
    expect(daysBetween('2021-01-01', '2020-01-01')).toBe(-366);
    expect(daysBetween('2020-02-29', '2020-02-29')).toBe(0);
  });

  test('undoes addDays, for any dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });
});

describe('isIsoDate', () => {
  test.each(['2020-02-29', '2000-02-29', '2020-12-31', '1999-01-01'])('%s is one', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  test.each([
    '2019-02-29',
    '1900-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-04-31',
    '2020-01-00',
    '2020-1-1',
    '20200101',
    '2020-01-01T00:00:00Z',
    '',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('dayAfterPeriod', () => {
  test.each([
    ['2020-Q1', '2020-04-01'],
    ['2020-12', '2021-01-01'],
    ['2020', '2021-01-01'],
    ['2020-H1', '2020-07-01'],
    ['2020-01..02', '2020-03-01'],
  ])('of %s is %s', (id, date) => {
    expect(dayAfterPeriod(at(id))).toBe(date);
  });
});

describe('monthOfDate', () => {
  test('is the month the date lies in', () => {
    expect(monthOfDate('2020-07-15')).toEqual(monthOf(2020, 7));
    expect(monthOfDate('2020-12-31')).toEqual(monthOf(2020, 12));
  });
});
