import { describe, expect, test } from 'vitest';
import { CALENDAR, scheduleShare, typedSchedule } from '#domain/schedule.ts';

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

describe('typedSchedule', () => {
  const path = [0.05, 0.1, 0.22, 0.33, 0.44, 0.56, 0.67, 0.75, 0.82, 0.89, 0.95, 1];

  test('is a path that rises to the whole', () => {
    expect(typedSchedule(path)).toEqual({ kind: 'typed', shares: path });
  });

  test('is undefined when it falls, ends elsewhere or lacks a month', () => {
    expect(typedSchedule(path.with(3, 0.2))).toBeUndefined();
    expect(typedSchedule(path.with(11, 0.99))).toBeUndefined();
    expect(typedSchedule(path.slice(1))).toBeUndefined();
    expect(typedSchedule(path.with(0, -0.1))).toBeUndefined();
  });
});
