import { describe, expect, test } from 'vitest';
import { periodId } from '#domain/period.ts';
import { daysLate, dueDate, isOverdue, latestDuePeriod } from '#domain/due.ts';
import { at } from './support.ts';

describe('dueDate', () => {
  test.each([
    [10, '2020-06', '2020-07-10'],
    [10, '2020-12', '2021-01-10'],
    [31, '2020-Q1', '2020-05-01'],
    [15, '2020', '2021-01-15'],
    [10, '2020-01..02', '2020-03-10'],
    [0, '2020-06', '2020-06-30'],
  ])('%d days after %s is %s', (dueDays, id, date) => {
    expect(dueDate({ dueDays }, at(id))).toBe(date);
  });

  test('is undefined where no due day is known', () => {
    expect(dueDate({ dueDays: undefined }, at('2020-06'))).toBeUndefined();
  });
});

describe('daysLate', () => {
  test.each([
    ['2020-07-09', 0],
    ['2020-07-10', 0],
    ['2020-07-11', 1],
    ['2020-08-10', 31],
  ])('on %s it is %d', (asOf, days) => {
    expect(daysLate({ dueDays: 10 }, at('2020-06'), asOf)).toBe(days);
    expect(isOverdue({ dueDays: 10 }, at('2020-06'), asOf)).toBe(days > 0);
  });

  test('without a due day nothing is late', () => {
    expect(daysLate({ dueDays: undefined }, at('2020-06'), '2030-01-01')).toBeUndefined();
    expect(isOverdue({ dueDays: undefined }, at('2020-06'), '2030-01-01')).toBe(false);
  });
});

describe('latestDuePeriod', () => {
  test.each([
    ['month', 10, '2020-07-10', '2020-05'],
    ['month', 10, '2020-07-11', '2020-06'],
    ['month', 10, '2020-01-05', '2019-11'],
    ['month', 45, '2020-07-15', '2020-04'],
    ['month', 45, '2020-07-16', '2020-05'],
    ['quarter', 31, '2020-07-31', '2020-Q1'],
    ['quarter', 31, '2020-08-01', '2020-Q2'],
    ['year', 60, '2020-03-01', '2019'],
    ['year', 60, '2020-02-29', '2018'],
  ] as const)('of a %s due after %d days, on %s, is %s', (frequency, dueDays, asOf, id) => {
    const period = latestDuePeriod({ frequency, dueDays }, asOf);
    expect(period && periodId(period)).toBe(id);
  });

  test('is undefined for events and without a due day', () => {
    expect(latestDuePeriod({ frequency: 'event', dueDays: 10 }, '2020-07-15')).toBeUndefined();
    expect(latestDuePeriod({ frequency: 'month', dueDays: undefined }, '2020-07-15')).toBeUndefined();
  });
});
