import { describe, expect, test } from 'vitest';
import {
  cutShare,
  daysUntilStart,
  isLarge,
  layOffMonths,
  layOffOf,
  mustReport,
  earliestStart,
  noticeDays,
} from '#domain/registers/lay-offs.ts';

describe('cutShare', () => {
  test('30 of 200 is 0.15', () => expect(cutShare({ cut: 30, staff: 200 })).toBe(0.15));
  test('without a staff there is none', () => {
    expect([cutShare({ cut: 30, staff: null }), cutShare({ cut: 30, staff: 0 }), cutShare({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('mustReport', () => {
  test.each([
    [12, 100, true],
    [20, 5000, true],
    [19, 200, false],
    [19, 190, true],
    [1, 10, true],
    [20, null, true],
    [19, null, undefined],
    [null, 100, undefined],
  ])('%s of %s: %s', (cut, staff, must) => {
    expect(mustReport({ cut, staff })).toBe(must);
  });
});

describe('the clock', () => {
  const plan = { noticeDate: '2020-06-01', startDate: '2020-07-01' };
  test('told on 2020-06-01, a cut begins on 2020-07-01 at the earliest', () => {
    expect([earliestStart({ noticeDate: '2020-06-01' }), earliestStart({})]).toEqual([
      '2020-07-01',
      undefined,
    ]);
  });

  test('2020-06-01 to 2020-07-01 is 30 days', () => expect(noticeDays(plan)).toBe(30));
  test('counts down to the first day, and on', () => {
    expect([daysUntilStart(plan, '2020-06-15'), daysUntilStart(plan, '2020-07-03')]).toEqual([16, -2]);
  });
  test('without a date there is none', () => {
    expect([noticeDays({ startDate: '2020-07-01' }), daysUntilStart({}, '2020-07-01')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('isLarge', () => {
  test.each([
    [51, undefined, true],
    [50, undefined, false],
    [10, 0.31, true],
    [10, 0.3, false],
  ])('%i people, share %s: %s', (persons, share, large) => {
    expect(isLarge({ firm: 'x', region: '500103', month: '2020-06', persons, share })).toBe(large);
  });
});

describe('layOffOf', () => {
  test('reads a plan by the month it was filed in', () => {
    const values = { firm: '甲', region: '500103', filedOn: '2020-06-30', cut: 30, staff: 200 };
    const plan = { firm: '甲', region: '500103', month: '2020-06', persons: 30, share: 0.15 };
    expect(layOffOf(values)).toEqual(plan);
    expect(layOffOf({ ...values, filedOn: null })).toBeUndefined();
  });
});

describe('layOffMonths', () => {
  const plan = (firm: string, month: string, persons: number) => ({
    ...{ firm, region: '500103', month, persons },
    share: undefined,
  });

  test('two plans of 60 and 50 of one district in June are 110 people of 2 firms', () => {
    const plans = [plan('甲', '2020-06', 60), plan('乙', '2020-06', 50)];
    expect(layOffMonths(plans, new Map([['500103', '2020-06']]), '2020-06-20')).toEqual([
      { region: '500103', month: '2020-06', persons: 110, firms: 2 },
    ]);
  });

  test('a whole month with no plan is none; the present one is not over', () => {
    const plans = [plan('甲', '2019-12', 60), plan('甲', '2019-12', 5)];
    expect(layOffMonths(plans, new Map([['500103', '2019-12']]), '2020-02-10')).toEqual([
      { region: '500103', month: '2019-12', persons: 65, firms: 1 },
      { region: '500103', month: '2020-01', persons: 0, firms: 0 },
    ]);
  });

  test('a district whose only plan was taken back falls to none', () => {
    expect(layOffMonths([], new Map([['500103', '2020-05']]), '2020-06-10')).toEqual([
      { region: '500103', month: '2020-05', persons: 0, firms: 0 },
    ]);
  });
});
