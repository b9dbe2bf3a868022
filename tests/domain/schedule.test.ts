import { describe, expect, test } from 'vitest';
import { CALENDAR, scheduleShare } from '#domain/schedule.ts';

describe('scheduleShare', () => {
  test.each([
    [1, 1 / 12],
    [6, 0.5],
    [9, 0.75],
    [12, 1],
  ])('of month %d by the calendar is %d', (month, share) => {
    expect(scheduleShare(CALENDAR, month)).toBe(share);
  });

  test.each([0, 13, 1.5, NaN])('refuses month %d', (month) => {
    expect(() => scheduleShare(CALENDAR, month)).toThrow(RangeError);
  });
});
