import { describe, expect, test } from 'vitest';
import { figureOfPeriod } from '#domain/explore/figure-of-period.ts';
import type { ReadAs } from '#domain/explore/question.ts';
import { known, missing, type MissingReason } from '#domain/measure.ts';
import { indexPoints } from '#domain/series.ts';
import { at, points } from '../support.ts';

type Values = Readonly<Record<string, number | MissingReason>>;

function figure(of: ReadAs, values: { period?: Values; ytd?: Values; ytdMean?: Values }, id: string) {
  const series = {
    period: indexPoints(points(values.period ?? {})),
    ytd: indexPoints(points(values.ytd ?? {})),
    ytdMean: indexPoints(points(values.ytdMean ?? {})),
  };
  return figureOfPeriod(of, series, at(id)).measure;
}

describe('figureOfPeriod', () => {
  test('a flow is what came in the period, whatever it was reported as', () => {
    const flow: ReadAs = { measure: 'flow', basis: 'period' };
    expect(figure(flow, { period: { '2020-01': 5, '2020-02': 6, '2020-03': 7 } }, '2020-Q1')).toEqual(
      known(18),
    );
    expect(
      figure(flow, { period: { '2020-Q2': 20 }, ytd: { '2020-03': 9, '2020-06': 18 } }, '2020-Q2'),
    ).toEqual(known(20));
    expect(figure(flow, { ytd: { '2020-03': 9, '2020-06': 18 } }, '2020-Q2')).toEqual(known(9));
    expect(figure(flow, { ytd: { '2020-06': 18 } }, '2020-H1')).toEqual(known(18));
    expect(figure(flow, { ytd: { '2020-06': 18 } }, '2020-Q2')).toEqual(missing('not-reported'));
    expect(figure(flow, { period: { '2020-Q3': 4, '2020-Q4': 5 } }, '2020-H2')).toEqual(known(9));
    expect(figure(flow, { period: { '2020-04': 4, '2020-06': 5 } }, '2020-Q2')).toEqual(
      missing('not-reported'),
    );
    expect(figure(flow, { period: { '2020-Q2': 'suppressed' } }, '2020-Q2')).toEqual(missing('suppressed'));
  });

  test('a running total is the one at the end of the period', () => {
    const total: ReadAs = { measure: 'flow', basis: 'ytd' };
    expect(figure(total, { ytd: { '2020-06': 18 } }, '2020-Q2')).toEqual(known(18));
  });

  test('a stock is its level at the end', () => {
    const stock: ReadAs = { measure: 'stock', basis: 'period' };
    expect(figure(stock, { period: { '2020-05': 7, '2020-06': 8 } }, '2020-H1')).toEqual(known(8));
  });

  test('a rate is only what was reported for exactly that period', () => {
    const rate: ReadAs = { measure: 'rate', basis: 'period' };
    const given = { period: { '2020-01': 5.5, '2020-02': 5.6, '2020-03': 5.7, '2020-Q2': 5.8 } };
    expect(figure(rate, given, '2020-Q1')).toEqual(missing('not-reported'));
    expect(figure(rate, given, '2020-Q2')).toEqual(known(5.8));
    expect(figure(rate, given, '2020-06')).toEqual(missing('not-reported'));
  });

  test('a mean of the year so far is made of its months', () => {
    const mean: ReadAs = { measure: 'rate', basis: 'ytd_mean' };
    expect(figure(mean, { period: { '2020-01': 5, '2020-02': 6, '2020-03': 7 } }, '2020-Q1')).toEqual(
      known(6),
    );
  });
});
