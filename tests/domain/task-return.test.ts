import { describe, expect, test } from 'vitest';
import { lastWeekday, periodOfWindow, returnStanding } from '#domain/task-return.ts';

const HALF = { period: '2020-H1', from: '2020-07-01', to: '2020-07-10' } as const;
const YEAR = { period: '2020', from: '2021-01-01', to: '2021-01-10' } as const;

describe('returnStanding', () => {
  test.each([
    [HALF, '2020-06-30', 'not-due', 0],
    [HALF, '2020-07-01', 'due', 0],
    [HALF, '2020-07-10', 'due', 0],
    [HALF, '2020-07-11', 'late', 1],
    [HALF, '2020-08-10', 'late', 31],
    [YEAR, '2020-12-31', 'not-due', 0],
    [YEAR, '2021-01-01', 'due', 0],
    // The last working day, the Saturday, and the Sunday on which it ends.
    [YEAR, '2021-01-08', 'due', 0],
    [YEAR, '2021-01-09', 'due', 0],
    [YEAR, '2021-01-10', 'due', 0],
    [YEAR, '2021-01-11', 'late', 1],
  ] as const)('%o with nothing filed, on %s: %s', (window, today, state, daysLate) => {
    expect(returnStanding(window, undefined, undefined, today)).toEqual({ state, daysLate });
  });

  test('filed in time it is received, and accepted once it is', () => {
    const filed = { filedOn: '2021-01-10', decision: undefined };
    expect(returnStanding(YEAR, filed, '2021-01-10', '2021-03-01')).toEqual({
      state: 'received',
      daysLate: 0,
    });
    const accepted = { ...filed, decision: 'accepted' } as const;
    expect(returnStanding(YEAR, accepted, '2021-01-10', '2021-03-01')).toEqual({
      state: 'accepted',
      daysLate: 0,
    });
  });

  test('filed late it is received, and that it was late stays', () => {
    const filed = { filedOn: '2021-01-13', decision: 'accepted' } as const;
    expect(returnStanding(YEAR, filed, '2021-01-13', '2021-06-01')).toEqual({
      state: 'accepted',
      daysLate: 3,
    });
  });

  test('sent back it is owed again: late once the window is over, in time again when the next version comes', () => {
    const back = { filedOn: '2021-01-05', decision: 'sent-back' } as const;
    expect(returnStanding(YEAR, back, '2021-01-05', '2021-01-08')).toEqual({
      state: 'sent-back',
      daysLate: 0,
    });
    expect(returnStanding(YEAR, back, '2021-01-05', '2021-01-12')).toEqual({
      state: 'sent-back',
      daysLate: 2,
    });
    const again = { filedOn: '2021-01-09', decision: undefined };
    expect(returnStanding(YEAR, again, '2021-01-05', '2021-01-12')).toEqual({
      state: 'received',
      daysLate: 0,
    });
  });
});

describe('lastWeekday', () => {
  test('the Friday before a Sunday, a Friday itself', () => {
    expect([lastWeekday(YEAR), lastWeekday(HALF)]).toEqual(['2021-01-08', '2020-07-10']);
  });
});

describe('periodOfWindow', () => {
  test('July is about the half-year, January about the year before', () => {
    expect([periodOfWindow('2020-07-01'), periodOfWindow('2021-01-01')]).toEqual(['2020-H1', '2020']);
  });
});
