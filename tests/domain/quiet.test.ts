import { describe, expect, test } from 'vitest';
import { isRestDay, quietUntil } from '#domain/quiet.ts';

/** National Day of 2020, and the Sunday before it that was a working day. */
const CALENDAR = {
  off: new Set(['2020-10-01', '2020-10-02', '2020-10-05', '2020-10-06', '2020-10-07', '2020-10-08']),
  working: new Set(['2020-09-27', '2020-10-10']),
};
const NIGHT = { from: 22 * 60, to: 7 * 60, restDays: false };
const OFFICE = { ...NIGHT, restDays: true };
const at = (day: string, clock: string) => {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return { day, minute: Number(hours) * 60 + Number(minutes) };
};

describe('quietUntil', () => {
  test.each([
    ['in the evening until next morning', NIGHT, at('2020-07-15', '23:30'), at('2020-07-16', '07:00')],
    ['after midnight until that morning', NIGHT, at('2020-07-16', '06:59'), at('2020-07-16', '07:00')],
    ['at its end it may', NIGHT, at('2020-07-16', '07:00'), undefined],
    ['by day it may', NIGHT, at('2020-07-16', '21:59'), undefined],
    ['at its beginning it may not', NIGHT, at('2020-07-16', '22:00'), at('2020-07-17', '07:00')],
    ['on a Saturday without rest days it may', NIGHT, at('2020-07-18', '12:00'), undefined],
    ['on a Saturday until Monday morning', OFFICE, at('2020-07-18', '12:00'), at('2020-07-20', '07:00')],
    ['on Friday night until Monday morning', OFFICE, at('2020-07-17', '22:30'), at('2020-07-20', '07:00')],
    ['on a Sunday that is a working day it may', OFFICE, at('2020-09-27', '12:00'), undefined],
    ['through National Day, weekend within', OFFICE, at('2020-10-01', '09:00'), at('2020-10-09', '07:00')],
  ] as const)('%s', (_what, quiet, now, until) => {
    expect(quietUntil(quiet, CALENDAR, now)).toEqual(until);
  });

  test('hours within a day, and none at all', () => {
    const noon = { from: 12 * 60, to: 14 * 60, restDays: false };
    expect(quietUntil(noon, CALENDAR, at('2020-07-15', '13:00'))).toEqual(at('2020-07-15', '14:00'));
    expect(quietUntil(noon, CALENDAR, at('2020-07-15', '14:00'))).toBeUndefined();
    const never = { from: 0, to: 0, restDays: false };
    expect(quietUntil(never, CALENDAR, at('2020-07-15', '00:00'))).toBeUndefined();
  });
});

describe('isRestDay', () => {
  test('weekends, holidays, and neither on make-up days', () => {
    const days = ['2020-10-01', '2020-10-03', '2020-10-09', '2020-10-10', '2020-10-11'];
    expect(days.map((day) => isRestDay(CALENDAR, day))).toEqual([true, true, false, false, true]);
  });
});
