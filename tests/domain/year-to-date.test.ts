import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known, missing, type MissingReason } from '#domain/measure.ts';
import { monthOf } from '#domain/period.ts';
import { indexPoints } from '#domain/series.ts';
import {
  cumulativeAt,
  flowOfMonthAt,
  levelAt,
  recentMonthlyMean,
  ytdMeanAt,
  type SeriesByBasis,
} from '#domain/year-to-date.ts';
import { at, point, points } from './support.ts';

type Values = Readonly<Record<string, number | MissingReason>>;

function series(bases: { period?: Values; ytd?: Values; ytdMean?: Values }): SeriesByBasis {
  return {
    period: indexPoints(points(bases.period ?? {})),
    ytd: indexPoints(points(bases.ytd ?? {})),
    ytdMean: indexPoints(points(bases.ytdMean ?? {})),
  };
}

describe('cumulativeAt', () => {
  test('a reported total comes first, whatever the months say', () => {
    const given = series({
      ytd: { '2020-02': 12 },
      period: { '2020-01': 5, '2020-02': 6, '2020-01..02': 13 },
    });
    expect(cumulativeAt(given, at('2020-02'))).toEqual({
      measure: known(12),
      derived: false,
      coverage: { known: 2, expected: 2 },
      from: [point('2020-02', 12)],
    });
  });

  test.each([
    ['2020-01', { '2020-01': 5 }, ['2020-01'], 5],
    ['2020-02', { '2020-01..02': 11 }, ['2020-01..02'], 11],
    ['2020-03', { '2020-Q1': 18, '2020-01': 1, '2020-02': 1, '2020-03': 1 }, ['2020-Q1'], 18],
    ['2020-06', { '2020-H1': 40, '2020-Q1': 18, '2020-Q2': 21 }, ['2020-H1'], 40],
    ['2020-06', { '2020-Q1': 18, '2020-Q2': 21 }, ['2020-Q1', '2020-Q2'], 39],
    ['2020-09', { '2020-H1': 40, '2020-Q3': 20 }, ['2020-H1', '2020-Q3'], 60],
    ['2020-12', { '2020': 80, '2020-H1': 40, '2020-H2': 39 }, ['2020'], 80],
    ['2020-05', { '2020-Q1': 18, '2020-04': 6, '2020-05': 7 }, ['2020-Q1', '2020-04', '2020-05'], 31],
    ['2020-03', { '2020-01..02': 11, '2020-03': 7 }, ['2020-01..02', '2020-03'], 18],
    ['2020-03', { '2020-01': 5, '2020-02': 6, '2020-03': 7 }, ['2020-01', '2020-02', '2020-03'], 18],
  ] as [string, Record<string, number>, string[], number][])(
    'at %s, of %j, it is made of %j',
    (asked, period, parts, total) => {
      const reading = cumulativeAt(series({ period }), at(asked));
      expect(reading.measure).toEqual(known(total));
      expect(reading.derived).toBe(true);
      expect(reading.from.map((each) => each.period)).toEqual(parts.map(at));
      expect(reading.coverage.known).toBe(reading.coverage.expected);
    },
  );

  test.each([
    [{ '2020-01': 5, '2020-03': 7 }, {}, '2020-03', 2],
    [{ '2020-02': 6, '2020-03': 7 }, {}, '2020-03', 2],
    [{ '2020-Q2': 21 }, {}, '2020-06', 3],
    [{ '2020-H1': 40 }, {}, '2020-05', 0],
    [{ '2020-05': 7 }, { '2020-03': 18 }, '2020-05', 4],
    [{ '2020-04': 6, '2020-05': 7 }, { '2020-03': 18 }, '2020-05', 5],
    [{}, { '2020-04': 20 }, '2020-03', 0],
    [{}, { '2019-12': 600 }, '2020-01', 0],
    [{}, {}, '2020-07', 0],
  ] as [Values, Values, string, number][])(
    'of months %j and totals %j there is none at %s: %d months are known',
    (period, ytd, asked, count) => {
      expect(cumulativeAt(series({ period, ytd }), at(asked))).toEqual({
        measure: missing('not-reported'),
        derived: false,
        coverage: { known: count, expected: at(asked).month },
        from: [],
      });
    },
  );

  test('a blank total keeps its reason, and months still answer for it', () => {
    const blank = { '2020-02': 'suppressed' } as const;
    expect(cumulativeAt(series({ ytd: blank }), at('2020-02')).measure).toEqual(missing('suppressed'));
    const months = { '2020-01': 5, '2020-02': 6 };
    expect(cumulativeAt(series({ ytd: blank, period: months }), at('2020-02')).measure).toEqual(known(11));
  });

  test('a longer period asks for its last month', () => {
    expect(cumulativeAt(series({ ytd: { '2020-06': 39 } }), at('2020-H1')).measure).toEqual(known(39));
  });

  test('a reported zero is a figure', () => {
    expect(cumulativeAt(series({ period: { '2020-01': 0 } }), at('2020-01')).measure).toEqual(known(0));
  });

  test('is the true total or missing, whatever months are taken away', () => {
    const year = fc.array(fc.tuple(fc.nat(9999), fc.boolean()), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), (months, asked) => {
        const kept = months.flatMap(([value, keep], step) =>
          keep ? [{ period: monthOf(2020, step + 1), measure: known(value) }] : [],
        );
        const reading = cumulativeAt({ ytd: new Map(), period: indexPoints(kept) }, monthOf(2020, asked));
        const run = months.slice(0, asked);
        const complete = run.every(([, keep]) => keep);
        const truth = run.reduce((sum, [value]) => sum + value, 0);
        expect(reading.measure).toEqual(complete ? known(truth) : missing('not-reported'));
        expect(reading.coverage).toEqual({ known: run.filter(([, keep]) => keep).length, expected: asked });
      }),
    );
  });
});

describe('ytdMeanAt', () => {
  test('a reported mean comes first', () => {
    const given = series({ ytdMean: { '2020-06': 5.8 }, period: { '2020-H1': 9 } });
    expect(ytdMeanAt(given, at('2020-06'))).toEqual({
      measure: known(5.8),
      derived: false,
      coverage: { known: 6, expected: 6 },
      from: [point('2020-06', 5.8)],
    });
  });

  test('the mean of a half year or a whole year is that of its last month', () => {
    const given = series({ ytdMean: { '2020-H1': 5.8, '2020': 5.7 } });
    expect(ytdMeanAt(given, at('2020-06')).measure).toEqual(known(5.8));
    expect(ytdMeanAt(given, at('2020-12')).measure).toEqual(known(5.7));
  });

  // (5.3 + 6.2 + 5.9) ÷ 3 = 17.4 ÷ 3 = 5.8, which the doubles make 5.800000000000001.
  test('else it is the mean of the months, marked derived', () => {
    const months = { '2020-01': 5.3, '2020-02': 6.2, '2020-03': 5.9 };
    expect(ytdMeanAt(series({ period: months }), at('2020-03'))).toEqual({
      measure: known(5.8),
      derived: true,
      coverage: { known: 3, expected: 3 },
      from: points(months),
    });
  });

  // (6.2 + 6.2 + 5.9 + 6.0) ÷ 4 = 24.3 ÷ 4 = 6.075; (5.5 + 5.5 + 6.1) ÷ 3 = 5.7.
  test('a joint January–February counts as two months', () => {
    const period = { '2020-01..02': 6.2, '2020-03': 5.9, '2020-04': 6 };
    expect(ytdMeanAt(series({ period }), at('2020-04')).measure).toEqual(known(6.075));
    const other = series({ period: { '2020-01..02': 5.5, '2020-03': 6.1 } });
    expect(ytdMeanAt(other, at('2020-03')).measure).toEqual(known(5.7));
  });

  // (5.2 + 5.3 + 5.2) ÷ 3 = 5.2333…
  test('keeps twelve digits', () => {
    const period = { '2020-01': 5.2, '2020-02': 5.3, '2020-03': 5.2 };
    expect(ytdMeanAt(series({ period }), at('2020-03')).measure).toEqual(known(5.23333333333));
  });

  test('a hole makes it missing, and says how many months are known', () => {
    expect(ytdMeanAt(series({ period: { '2020-01..02': 6.2, '2020-04': 6 } }), at('2020-04'))).toEqual({
      measure: missing('not-reported'),
      derived: false,
      coverage: { known: 3, expected: 4 },
      from: [],
    });
  });

  test('the rate of a quarter is no part of a mean: it may be a level at its end', () => {
    expect(ytdMeanAt(series({ period: { '2020-Q1': 4.5 } }), at('2020-03')).measure).toEqual(
      missing('not-reported'),
    );
  });
});

describe('levelAt', () => {
  const given = series({ period: { '2020-09': 90.7, '2020': 91.2 } });

  test('is the point of the month, or of the longer period that ends with it', () => {
    expect(levelAt(given, at('2020-09'))).toEqual({
      measure: known(90.7),
      derived: false,
      coverage: { known: 1, expected: 1 },
      from: [point('2020-09', 90.7)],
    });
    expect(levelAt(given, at('2020-12')).measure).toEqual(known(91.2));
  });

  test('is missing otherwise', () => {
    expect(levelAt(given, at('2020-10'))).toEqual({
      measure: missing('not-reported'),
      derived: false,
      coverage: { known: 0, expected: 1 },
      from: [],
    });
  });
});

describe('recentMonthlyMean', () => {
  test.each([
    [{ '2020-03': 9, '2020-06': 18 }, {}, '2020-06', 3],
    [{ '2020-03': 9 }, {}, '2020-03', 3],
    [{}, { '2020-01..02': 11, '2020-03': 7 }, '2020-03', 6],
    // (20 − 5) ÷ 3, the total at January being its month.
    [{ '2020-04': 20 }, { '2020-01': 5 }, '2020-04', 5],
    [{ '2020-06': 18 }, {}, '2020-06', undefined],
    [{ '2020-02': 18, '2019-11': 500 }, {}, '2020-02', undefined],
    [{}, {}, '2020-06', undefined],
  ] as [Values, Values, string, number | undefined][])(
    'of totals %j and months %j, at %s, is %s',
    (ytd, period, asked, mean) => {
      expect(recentMonthlyMean(series({ ytd, period }), at(asked))).toBe(mean);
    },
  );
});

describe(flowOfMonthAt, () => {
  test.each([
    [
      'as reported, whatever the totals say',
      { period: { '2020-03': 8 }, ytd: { '2020-02': 11, '2020-03': 18 } },
      '2020-03',
      known(8),
    ],
    ['what the total gained', { ytd: { '2020-02': 11, '2020-03': 18 } }, '2020-03', known(7)],
    ['the total itself in January', { ytd: { '2020-01': 5 } }, '2020-01', known(5)],
    ['unknown where the month before is', { ytd: { '2020-03': 18 } }, '2020-03', missing('not-reported')],
    [
      'unknown after a joint January–February',
      { ytd: { '2020-02': 11 } },
      '2020-02',
      missing('not-reported'),
    ],
    [
      'with the reason of its own blank',
      { period: { '2020-03': 'suppressed' }, ytd: { '2020-03': 18 } },
      '2020-03',
      missing('suppressed'),
    ],
  ] as const)('%s', (_what, bases, month, measure) => {
    expect(flowOfMonthAt(series(bases), at(month)).measure).toEqual(measure);
  });

  test('a difference names the totals it came from', () => {
    const given = series({ ytd: { '2020-02': 11, '2020-03': 18 } });
    const { derived, from } = flowOfMonthAt(given, at('2020-03'));
    expect([derived, from.map(({ period }) => period.month)]).toEqual([true, [3, 2]]);
  });
});
