import { describe, expect, test } from 'vitest';
import { CALENDAR, deciding, pathFault, scheduleShare, typedSchedule } from '#domain/schedule.ts';

describe('scheduleShare', () => {
  test.each([
    [1, 1 / 12],
    [6, 0.5],
    [9, 0.75],
    [12, 1],
  ])('of month %d by the calendar is %d', (month, share) => {
    expect(scheduleShare(CALENDAR, month)).toBe(share);
  });

  test('is the kept share of a month, or undefined', () => {
    const seasonal = { kind: 'seasonal' as const, shares: [undefined, 0.15] };
    expect(scheduleShare(seasonal, 2)).toBe(0.15);
    expect(scheduleShare(seasonal, 1)).toBeUndefined();
  });

  test.each([0, 13, 1.5, NaN])('refuses month %d', (month) => {
    expect(() => scheduleShare(CALENDAR, month)).toThrow(RangeError);
  });
});

describe('pathFault', () => {
  const path = [3, 6, 15, 20, 26, 32, 38, 43, 48, 52, 56, 60];
  test('finds none in a path that rises to its total', () => {
    expect(pathFault(path, 60)).toBeUndefined();
    expect(pathFault(path.with(1, 3), 60)).toBeUndefined();
  });
  test.each([
    [path.slice(1), { fault: 'not-twelve', month: 11 }],
    [path.with(0, -1), { fault: 'below-zero', month: 1 }],
    [path.with(1, 2), { fault: 'falls', month: 2 }],
    [path.with(11, 61), { fault: 'ends-elsewhere', month: 12 }],
  ])('%j: %j', (wrong, fault) => {
    expect(pathFault(wrong, 60)).toEqual(fault);
  });
});

describe('typedSchedule', () => {
  test('is each month’s part of the total: 15 by March of 60 is 0.25', () => {
    const schedule = typedSchedule([3, 6, 15, 20, 26, 32, 38, 43, 48, 52, 56, 60], 60);
    expect(schedule && [scheduleShare(schedule, 3), scheduleShare(schedule, 12)]).toEqual([0.25, 1]);
  });
  test('is none without a path or a total', () => {
    expect(typedSchedule(undefined, 60)).toBeUndefined();
    expect(
      typedSchedule(
        Array.from({ length: 12 }, () => 0),
        0,
      ),
    ).toBeUndefined();
  });
});

describe('deciding', () => {
  test('the office’s own path before the season, the season before the calendar', () => {
    expect(deciding({ calendar: 1, seasonal: 2, typed: 3 })).toBe(3);
    expect(deciding({ calendar: 1, seasonal: 2, typed: undefined })).toBe(2);
    expect(deciding({ calendar: 1, seasonal: null, typed: null })).toBe(1);
  });
});
