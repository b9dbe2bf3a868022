import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  containsPeriod,
  endMonth,
  halfOf,
  jointJanuaryFebruary,
  lastMonth,
  monthOf,
  monthsBetween,
  parsePeriodId,
  periodId,
  periodKey,
  periodOfKey,
  periodStarting,
  quarterOf,
  samePeriod,
  samePeriodYearsBefore,
  shiftPeriod,
  yearOf,
  type Period,
} from '#domain/period.ts';
import { at, linesOf } from './support.ts';

const anyYear = fc.integer({ min: 1900, max: 2200 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.tuple(anyYear, fc.integer({ min: 1, max: 12 })).map(([year, month]) => monthOf(year, month)),
  fc.tuple(anyYear, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => quarterOf(year, quarter)),
  fc.tuple(anyYear, fc.integer({ min: 1, max: 2 })).map(([year, half]) => halfOf(year, half)),
  anyYear.map(yearOf),
  anyYear.map(jointJanuaryFebruary),
);

describe('parsePeriodId', () => {
  test.each(linesOf('period-valid.txt'))('reads %s and writes it back', (id) => {
    const period = parsePeriodId(id);
    expect(period && periodId(period)).toBe(id);
  });

  test.each([...linesOf('period-invalid.txt'), '', '2020-01\n'])('refuses %j', (id) => {
    expect(parsePeriodId(id)).toBeUndefined();
  });

  test.each([
    ['2020', { year: 2020, month: 1, months: 12 }],
    ['2020-H2', { year: 2020, month: 7, months: 6 }],
    ['2020-Q3', { year: 2020, month: 7, months: 3 }],
    ['2020-03', { year: 2020, month: 3, months: 1 }],
    ['2020-01..02', { year: 2020, month: 1, months: 2 }],
  ])('%s is its months', (id, period) => {
    expect(parsePeriodId(id)).toEqual(period);
  });

  test('undoes periodId, for any period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriodId(periodId(period))).toEqual(period);
      }),
    );
  });
});

describe('monthOf, quarterOf, halfOf, yearOf', () => {
  test.each([
    () => monthOf(2020, 0),
    () => monthOf(2020, 13),
    () => monthOf(2020, 1.5),
    () => monthOf(1899, 1),
    () => monthOf(2201, 1),
    () => monthOf(NaN, 1),
    () => quarterOf(2020, 5),
    () => quarterOf(2020, 0),
    () => halfOf(2020, 3),
    () => yearOf(2020.5),
  ])('refuses what is no period: %s', (make) => {
    expect(make).toThrow(RangeError);
  });
});

describe('periodStarting', () => {
  test.each([
    [1, 2, '2020-01..02'],
    [4, 3, '2020-Q2'],
    [7, 6, '2020-H2'],
    [1, 12, '2020'],
    [12, 1, '2020-12'],
  ] as const)('from month %d, %d months is %s', (month, months, id) => {
    expect(periodStarting(2020, month, months)).toEqual(at(id));
  });

  test.each([
    [3, 2],
    [2, 3],
    [4, 6],
    [7, 12],
  ] as const)('from month %d there is none of %d months', (month, months) => {
    expect(periodStarting(2020, month, months)).toBeUndefined();
  });
});

describe('lastMonth', () => {
  test.each([
    ['2020', 12],
    ['2020-H1', 6],
    ['2020-Q1', 3],
    ['2020-01..02', 2],
    ['2020-07', 7],
  ])('of %s is %d', (id, month) => {
    expect(lastMonth(at(id))).toBe(month);
    expect(endMonth(at(id))).toEqual(monthOf(2020, month));
  });
});

describe('comparePeriods', () => {
  test('orders by end, the shorter first', () => {
    const ids = [
      '2020',
      '2020-Q1',
      '2020-03',
      '2020-01..02',
      '2020-H1',
      '2019',
      '2020-02',
      '2020-Q2',
      '2020-01',
    ];
    expect(ids.map(at).sort(comparePeriods).map(periodId)).toEqual([
      '2019',
      '2020-01',
      '2020-02',
      '2020-01..02',
      '2020-03',
      '2020-Q1',
      '2020-Q2',
      '2020-H1',
      '2020',
    ]);
  });

  test('is 0 for the same period only', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(comparePeriods(a, b) === 0).toBe(samePeriod(a, b));
      }),
    );
  });
});

describe('containsPeriod', () => {
  test.each([
    ['2020', '2020-12', true],
    ['2020-Q1', '2020-01..02', true],
    ['2020-03', '2020-03', true],
    ['2020-Q1', '2020-04', false],
    ['2020-Q1', '2020-H1', false],
    ['2020', '2021-01', false],
  ])('%s contains %s: %s', (outer, inner, contains) => {
    expect(containsPeriod(at(outer), at(inner))).toBe(contains);
  });
});

describe('shiftPeriod', () => {
  test.each([
    ['2020-12', 1, '2021-01'],
    ['2020-01', -1, '2019-12'],
    ['2020-01', -25, '2017-12'],
    ['2020-Q4', 1, '2021-Q1'],
    ['2020-H1', -1, '2019-H2'],
    ['2020', 3, '2023'],
    ['2020-01..02', -1, '2019-01..02'],
    ['2020-05', 0, '2020-05'],
  ])('%s by %d is %s', (id, steps, shifted) => {
    expect(periodId(shiftPeriod(at(id), steps))).toBe(shifted);
  });

  test('is undone by the opposite shift, for any period', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -500, max: 500 }), (period, steps) => {
        expect(shiftPeriod(shiftPeriod(period, steps), -steps)).toEqual(period);
      }),
    );
  });
});

describe('samePeriodYearsBefore', () => {
  test('keeps the months', () => {
    expect(samePeriodYearsBefore(at('2020-06'), 1)).toEqual(at('2019-06'));
    expect(samePeriodYearsBefore(at('2020-01..02'), 2)).toEqual(at('2018-01..02'));
  });
});

describe('monthsBetween', () => {
  test('lists both ends and crosses the year', () => {
    expect(monthsBetween(at('2019-11'), at('2020-02')).map(periodId)).toEqual([
      '2019-11',
      '2019-12',
      '2020-01',
      '2020-02',
    ]);
  });

  test('runs from the first month of one period to the last of the other', () => {
    expect(monthsBetween(at('2020-Q1'), at('2020-Q2')).map(periodId)).toHaveLength(6);
  });

  test('is empty backwards', () => {
    expect(monthsBetween(at('2020-03'), at('2020-02'))).toEqual([]);
  });
});

describe('periodOfKey', () => {
  test.each([
    ['2020-03', 20200301],
    ['2020', 20200112],
    ['2020-01..02', 20200102],
    ['2020-H2', 20200706],
  ])('%s is %d', (id, key) => {
    expect(periodKey(at(id))).toBe(key);
    expect(periodOfKey(key)).toEqual(at(id));
  });

  test('undoes periodKey, for any period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(periodOfKey(periodKey(period))).toEqual(period);
      }),
    );
  });

  test('orders as periods of one length do', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -500, max: 500 }), (period, steps) => {
        const other = shiftPeriod(period, steps);
        expect(Math.sign(periodKey(other) - periodKey(period))).toBe(Math.sign(steps));
      }),
    );
  });

  // Month 3 starts no joint period, month 7 no year, month 4 no half, month 2 no quarter; 4 is no length.
  test.each([
    20200302,
    20200712,
    20200406,
    20200203,
    20200104,
    20201301,
    20200001,
    20200100,
    0,
    -1,
    2020.5,
    NaN,
  ])('refuses %d', (key) => {
    expect(() => periodOfKey(key)).toThrow(RangeError);
  });
});
