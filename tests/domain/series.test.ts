import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known, missing, type Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { monthOf, periodId } from '#domain/period.ts';
import {
  cumulativeFromMonthly,
  indexPoints,
  latestMonthAt,
  monthlyFromCumulative,
  pointEndingAt,
  runOfMonths,
  yearOnYear,
} from '#domain/series.ts';
import { at, point, points } from './support.ts';

/** Period id → value or the reason there is none, for reading a result at a glance. */
function shown(result: readonly Point[]): Record<string, number | string> {
  return Object.fromEntries(
    result.map(({ period, measure }) => [
      periodId(period),
      measure.kind === 'known' ? measure.value : measure.reason,
    ]),
  );
}

/** Months of one or two whole years, in tenths, never negative; some years have January and February jointly. */
const wholeYears = fc
  .array(
    fc.tuple(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 12, maxLength: 12 }), fc.boolean()),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map((years) =>
    years.flatMap(([tenths, joint], step) => {
      const totals = tenths.map((_, month) => tenths.slice(0, month + 1).reduce((a, b) => a + b, 0));
      const ytd = totals.map((total, month) => ({
        period: monthOf(2019 + step, month + 1),
        measure: known(Number(`${total}e-1`)),
      }));
      return joint ? [{ ...point(`${2019 + step}-01`, 'not-reported') }, ...ytd.slice(1)] : ytd;
    }),
  );

describe('pointEndingAt', () => {
  const index = indexPoints(
    points({ '2020-Q1': 3, '2020-H1': 6, '2020-06': 'suppressed', '2020-02': 'not-reported', '2020': 12 }),
  );

  test.each([
    [3, '2020-Q1'],
    [6, '2020-H1'],
    [12, '2020'],
    [2, '2020-02'],
  ])('month %d is answered by %s', (month, id) => {
    expect(pointEndingAt(index, 2020, month)?.period).toEqual(at(id));
  });

  test('is undefined where nothing ends, and never reaches into the year before', () => {
    expect(pointEndingAt(index, 2020, 1)).toBeUndefined();
    expect(pointEndingAt(index, 2021, 3)).toBeUndefined();
  });
});

describe('monthlyFromCumulative', () => {
  test('is the difference of two totals, January its own', () => {
    const ytd = points({ '2020-01': 5, '2020-02': 11, '2020-03': 18 });
    expect(monthlyFromCumulative(ytd)).toEqual([
      { period: at('2020-01'), measure: known(5), derived: true, from: [ytd[0]] },
      { period: at('2020-02'), measure: known(6), derived: true, from: [ytd[1], ytd[0]] },
      { period: at('2020-03'), measure: known(7), derived: true, from: [ytd[2], ytd[1]] },
    ]);
  });

  // 18.4 − 11.2 = 7.2, which the doubles make 7.199999999999999.
  test('is exact', () => {
    expect(shown(monthlyFromCumulative(points({ '2020-02': 11.2, '2020-03': 18.4 })))).toEqual({
      '2020-01': 'not-reported',
      '2020-01..02': 11.2,
      '2020-02': 'not-reported',
      '2020-03': 7.2,
    });
  });

  test('February without January is the joint period; the two months stay unknown, not zero', () => {
    const ytd = points({ '2020-01': 'not-applicable', '2020-02': 79_000, '2020-03': 126_000 });
    expect(shown(monthlyFromCumulative(ytd))).toEqual({
      '2020-01': 'not-applicable',
      '2020-01..02': 79_000,
      '2020-02': 'not-reported',
      '2020-03': 47_000,
    });
  });

  test('a total filed under the joint period, a quarter or the year serves its last month', () => {
    const ytd = points({ '2020-01..02': 9, '2020-Q1': 14, '2020-Q2': 30 });
    expect(shown(monthlyFromCumulative(ytd))).toEqual({
      '2020-01': 'not-reported',
      '2020-01..02': 9,
      '2020-02': 'not-reported',
      '2020-03': 5,
      '2020-04': 'not-reported',
      '2020-05': 'not-reported',
      '2020-06': 'not-reported',
    });
  });

  test('a hole makes its own month and the next unknown', () => {
    const ytd = points({
      '2020-01': 5,
      '2020-02': 11,
      '2020-03': 'suppressed',
      '2020-04': 20,
      '2020-05': 26,
    });
    expect(shown(monthlyFromCumulative(ytd))).toEqual({
      '2020-01': 5,
      '2020-02': 6,
      '2020-03': 'suppressed',
      '2020-04': 'not-reported',
      '2020-05': 6,
    });
  });

  test('never runs across a year end', () => {
    expect(shown(monthlyFromCumulative(points({ '2019-12': 600, '2020-01': 40 })))['2020-01']).toBe(40);
  });

  test('a month that fell stays negative', () => {
    expect(shown(monthlyFromCumulative(points({ '2020-01': 9, '2020-02': 7 })))).toEqual({
      '2020-01': 9,
      '2020-02': -2,
    });
  });

  test('is empty of nothing', () => {
    expect(monthlyFromCumulative([])).toEqual([]);
  });
});

describe('cumulativeFromMonthly', () => {
  test('sums a complete run and names its parts', () => {
    const months = points({ '2020-01': 5, '2020-02': 6, '2020-03': 7 });
    expect(shown(cumulativeFromMonthly(months))).toEqual({ '2020-01': 5, '2020-02': 11, '2020-03': 18 });
    expect(cumulativeFromMonthly(months)[2]?.from).toEqual(months);
  });

  test('a joint January–February counts for both', () => {
    expect(shown(cumulativeFromMonthly(points({ '2020-01..02': 11, '2020-03': 7 })))).toEqual({
      '2020-01': 'not-reported',
      '2020-02': 11,
      '2020-03': 18,
    });
  });

  test('a joint period beside one of its months is not counted twice', () => {
    const months = points({ '2020-01': 5, '2020-01..02': 11, '2020-03': 7 });
    expect(shown(cumulativeFromMonthly(months))['2020-03']).toBe(18);
  });

  test('from the first unknown month on there is no total', () => {
    const months = points({ '2020-01': 5, '2020-02': 'suppressed', '2020-03': 7, '2020-04': 1 });
    expect(shown(cumulativeFromMonthly(months))).toEqual({
      '2020-01': 5,
      '2020-02': 'not-reported',
      '2020-03': 'not-reported',
      '2020-04': 'not-reported',
    });
  });

  test('each year begins anew', () => {
    expect(shown(cumulativeFromMonthly(points({ '2019-12': 3, '2020-01': 4 })))['2020-01']).toBe(4);
  });

  test('undoes monthlyFromCumulative, for any whole years, joint or not', () => {
    fc.assert(
      fc.property(wholeYears, (ytd) => {
        expect(shown(cumulativeFromMonthly(monthlyFromCumulative(ytd)))).toEqual(shown(ytd));
      }),
    );
  });

  test('no value is invented: with any points taken away, each one known is the true one', () => {
    fc.assert(
      fc.property(wholeYears, fc.infiniteStream(fc.boolean()), (ytd, keep) => {
        const kept = ytd.filter(() => keep.next().value);
        const months = monthlyFromCumulative(kept);
        const truth = { ...shown(monthlyFromCumulative(ytd)), ...jointTruth(ytd) };
        for (const { period, measure } of months) {
          if (measure.kind === 'known') expect(measure.value).toBe(truth[periodId(period)]);
        }
        for (const { period, measure } of cumulativeFromMonthly(months)) {
          if (measure.kind === 'known') expect(measure.value).toBe(shown(ytd)[periodId(period)]);
        }
      }),
    );
  });
});

function jointTruth(ytd: readonly Point[]): Record<string, number | string> {
  const totals = shown(ytd);
  return Object.fromEntries([2019, 2020].map((year) => [`${year}-01..02`, totals[`${year}-02`] ?? 'none']));
}

describe('runOfMonths', () => {
  test('says which months are known and how many', () => {
    const months = points({ '2020-01..02': 11, '2020-02': 6, '2020-04': 7 });
    expect(runOfMonths(indexPoints(months), 2020, 4)).toEqual({ points: [months[0], months[2]], known: 3 });
  });

  test('takes the two months themselves where both are known', () => {
    const months = points({ '2020-01': 5, '2020-02': 6, '2020-01..02': 12 });
    expect(runOfMonths(indexPoints(months), 2020, 2)).toEqual({ points: [months[0], months[1]], known: 2 });
  });

  test('January alone is not answered by the joint period', () => {
    expect(runOfMonths(indexPoints(points({ '2020-01..02': 11 })), 2020, 1)).toEqual({
      points: [],
      known: 0,
    });
  });
});

describe('latestMonthAt', () => {
  const rates = indexPoints(
    points({
      '2019-12': 5.2,
      '2020-01..02': 6.2,
      '2020-03': 5.9,
      '2020-04': 6,
      '2020-05': 5.9,
      '2020-06': 'not-reported',
      '2020-Q2': 5.8,
      '2020-08': 5.6,
    }),
  );

  test.each([
    ['2020-05', '2020-05', -0.1],
    ['2020-06', '2020-05', -0.1],
    ['2020-07', '2020-05', -0.1],
    ['2020-03', '2020-03', -0.3],
    ['2020-02', '2020-01..02', 1],
    ['2020-01', '2019-12', undefined],
    ['2020-Q1', '2020-03', -0.3],
    ['2020-12', '2020-08', undefined],
  ])('at %s it is that of %s, changed by %s', (asked, latest, change) => {
    const found = latestMonthAt(rates, at(asked));
    expect(found && periodId(found.point.period)).toBe(latest);
    expect(found?.change).toBe(change);
  });

  test('is undefined when nothing is known by then', () => {
    expect(latestMonthAt(rates, at('2019-11'))).toBeUndefined();
    expect(latestMonthAt(indexPoints(points({ '2020-Q1': 5 })), at('2020-12'))).toBeUndefined();
  });
});

describe('yearOnYear', () => {
  const cases: [Measure, Measure, 'ratio' | 'difference', number | undefined][] = [
    // 71.9 ÷ 70.67 − 1 = 1.23 ÷ 70.67 = 0.0174048394…
    [known(71.9), known(70.67), 'ratio', 0.0174048393944],
    [known(30), known(40), 'ratio', -0.25],
    [known(0), known(40), 'ratio', -1],
    [known(40), known(40), 'ratio', 0],
    [known(5.9), known(5.2), 'difference', 0.7],
    [known(5.2), known(0), 'difference', 5.2],
    [known(5), known(0), 'ratio', undefined],
    [known(5), known(-2), 'ratio', undefined],
    [missing('not-reported'), known(40), 'ratio', undefined],
    [known(40), missing('not-reported'), 'difference', undefined],
  ];
  test.each(cases)('%j after %j as %s is %s', (now, before, kind, change) => {
    expect(yearOnYear(now, before, kind)).toBe(change);
  });
});
