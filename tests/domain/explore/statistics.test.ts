import { describe, expect, test } from 'vitest';
import type { ReadAs } from '#domain/explore/question.ts';
import { changeOnPeriod, changeOnYear, indexOf, shareOf } from '#domain/explore/statistics.ts';
import { known, missing } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { periodId } from '#domain/period.ts';
import { indexPoints } from '#domain/series.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import { at, points } from '../support.ts';

type Values = Readonly<Record<string, number>>;

function series(bases: { period?: Values; ytd?: Values }): SeriesByBasis {
  return {
    period: indexPoints(points(bases.period ?? {})),
    ytd: indexPoints(points(bases.ytd ?? {})),
    ytdMean: new Map(),
  };
}

const MONTHLY: ReadAs = { measure: 'flow', basis: 'period' };
const TOTALS: ReadAs = { measure: 'flow', basis: 'ytd' };
const RATE: ReadAs = { measure: 'rate', basis: 'period' };

/** Comparable figures by the period of the point they came with. */
function comparables(values: Values): (point: Point) => number | undefined {
  return ({ period }) => values[periodId(period)];
}
const NONE = comparables({});

function is(value: number, comparable = false) {
  return { kind: 'known', value, comparable };
}
function not(reason: string) {
  return { kind: 'missing', reason };
}

describe('changeOnYear', () => {
  test('a month made of totals is compared with the month made of the comparable totals', () => {
    const given = series({ ytd: { '2020-02': 5, '2020-03': 8, '2019-02': 6, '2019-03': 12 } });
    const asked = { of: MONTHLY, series: given, at: at('2020-03') };
    expect(changeOnYear(asked, comparables({ '2020-02': 4, '2020-03': 7 }))).toEqual(is(0, true));
    // With the stored ones it would be 3 against 6.
    expect(changeOnYear(asked, NONE)).toEqual(is(-0.5));
  });

  test('a mixture of figures with and without a comparable one is not compared', () => {
    const given = series({ ytd: { '2020-02': 5, '2020-03': 8, '2019-02': 6, '2019-03': 12 } });
    const asked = { of: MONTHLY, series: given, at: at('2020-03') };
    expect(changeOnYear(asked, comparables({ '2020-03': 7 }))).toEqual(not('not-comparable'));
  });

  test('the comparable figure goes before the stored one', () => {
    const given = series({ ytd: { '2020-06': 6, '2019-06': 5 } });
    const asked = { of: TOTALS, series: given, at: at('2020-06') };
    expect(changeOnYear(asked, comparables({ '2020-06': 4.8 }))).toEqual(is(0.25, true));
    expect(changeOnYear(asked, NONE)).toEqual(is(0.2));
  });

  test('a rate changes by points, also from nothing', () => {
    const given = series({ period: { '2020-06': 5.9, '2019-06': 5.2, '2020-07': 0.4, '2019-07': 0 } });
    expect(changeOnYear({ of: RATE, series: given, at: at('2020-06') }, NONE)).toEqual(is(0.7));
    expect(changeOnYear({ of: RATE, series: given, at: at('2020-07') }, NONE)).toEqual(is(0.4));
  });

  test('no figure, none before, one that is zero: each its reason', () => {
    const given = series({ ytd: { '2020-05': 4, '2020-06': 6, '2019-06': 0 } });
    const reasonAt = (id: string) => changeOnYear({ of: TOTALS, series: given, at: at(id) }, NONE);
    expect(reasonAt('2020-07')).toEqual(not('not-reported'));
    expect(reasonAt('2020-05')).toEqual(not('no-prior'));
    expect(reasonAt('2020-06')).toEqual(not('no-base'));
  });
});

describe('changeOnPeriod', () => {
  test('a month on the month before, December before January', () => {
    const given = series({ period: { '2019-12': 5, '2020-01': 7, '2020-03': 9 } });
    const changeAt = (id: string) => changeOnPeriod({ of: MONTHLY, series: given, at: at(id) });
    expect(changeAt('2020-01')).toEqual(is(0.4));
    expect(changeAt('2020-03')).toEqual(not('no-prior'));
  });

  test('a quarter on the quarter before', () => {
    const given = series({ ytd: { '2020-03': 9, '2020-06': 18.9 } });
    expect(changeOnPeriod({ of: MONTHLY, series: given, at: at('2020-Q2') })).toEqual(is(0.1));
  });

  test('January and February together have nothing of their length before them', () => {
    const given = series({ period: { '2019-01..02': 4, '2020-01..02': 5 } });
    expect(changeOnPeriod({ of: MONTHLY, series: given, at: at('2020-01..02') })).toEqual(not('no-prior'));
  });
});

describe('shareOf', () => {
  test('the part over the whole', () => {
    expect(shareOf(known(30), known(120))).toEqual(is(0.25));
  });

  test('without one of them, or over nothing, none', () => {
    expect(shareOf(missing('suppressed'), known(120))).toEqual(not('suppressed'));
    expect(shareOf(known(30), missing('not-reported'))).toEqual(not('no-whole'));
    expect(shareOf(known(30), known(0))).toEqual(not('no-base'));
  });
});

describe('indexOf', () => {
  test('100 in the base period', () => {
    const given = series({ period: { '2019-06': 50, '2020-06': 60 } });
    const indexAt = (id: string) => indexOf({ of: MONTHLY, series: given, at: at(id) }, at('2019-06'));
    expect(indexAt('2020-06')).toEqual(is(120));
    expect(indexAt('2019-06')).toEqual(is(100));
    expect(indexAt('2020-07')).toEqual(not('not-reported'));
    expect(indexOf({ of: MONTHLY, series: given, at: at('2020-06') }, at('2018-06'))).toEqual(
      not('no-prior'),
    );
  });

  test('running totals only where they have run as long', () => {
    const given = series({ ytd: { '2019-06': 40, '2020-03': 18, '2020-06': 50 } });
    const indexAt = (id: string) => indexOf({ of: TOTALS, series: given, at: at(id) }, at('2019-06'));
    expect(indexAt('2020-06')).toEqual(is(125));
    expect(indexAt('2020-03')).toEqual(not('other-length'));
  });
});
