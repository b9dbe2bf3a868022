import { describe, expect, test } from 'vitest';
import { workingDaysAfter } from '#server/services/outputs/return-deadline.ts';

describe('workingDaysAfter', () => {
  test.each([
    ['2020-07-15', 3, '2020-07-20'], // Wednesday → Thursday, Friday, Monday
    ['2020-07-13', 3, '2020-07-16'],
    ['2020-07-17', 1, '2020-07-20'],
    ['2020-07-18', 1, '2020-07-20'], // from a Saturday
    ['2019-12-31', 3, '2020-01-03'],
    ['2020-07-15', 0, '2020-07-15'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(workingDaysAfter(day, count)).toBe(expected);
  });
});
