import { describe, expect, test } from 'vitest';
import { evidenceFor, figureAt } from '#domain/evidence.ts';
import type { MissingReason } from '#domain/measure.ts';
import { indexPoints } from '#domain/series.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import { at, point, points } from './support.ts';

type Values = Readonly<Record<string, number | MissingReason>>;

function series(bases: { period?: Values; ytd?: Values; ytdMean?: Values }): SeriesByBasis {
  return {
    period: indexPoints(points(bases.period ?? {})),
    ytd: indexPoints(points(bases.ytd ?? {})),
    ytdMean: indexPoints(points(bases.ytdMean ?? {})),
  };
}

describe('evidenceFor', () => {
  test('a running total: the figure, what it rests on, the pace of late', () => {
    const given = series({ ytd: { '2020-03': 12, '2020-06': 30 } });
    expect(evidenceFor('cumulative', given, at('2020-06'))).toEqual({
      asked: at('2020-06'),
      figure: { period: at('2020-06'), value: 30, derived: false, from: [point('2020-06', 30)] },
      missing: undefined,
      coverage: { known: 6, expected: 6 },
      recentMean: 6,
      latest: undefined,
    });
  });

  test('without a figure for the month asked for, the latest before it in the year, and how much is known', () => {
    const given = series({ ytd: { '2020-05': 24, '2020-06': 'suppressed' }, period: { '2020-08': 6 } });
    const evidence = evidenceFor('cumulative', given, at('2020-08'));
    expect(evidence.figure?.period).toEqual(at('2020-05'));
    expect(evidence.missing).toBe('not-reported');
    expect(evidence.coverage).toEqual({ known: 6, expected: 8 });
    expect(evidenceFor('cumulative', given, at('2020-06')).missing).toBe('suppressed');
  });

  test('never reaches into the year before', () => {
    const evidence = evidenceFor('cumulative', series({ ytd: { '2019-12': 600 } }), at('2020-02'));
    expect(evidence.figure).toBeUndefined();
    expect(evidence.coverage).toEqual({ known: 0, expected: 2 });
  });

  test('a rate: its mean, and the latest month with its change', () => {
    const given = series({ period: { '2020-01': 5.3, '2020-02': 6.2, '2020-03': 5.9 } });
    const evidence = evidenceFor('ytd-mean', given, at('2020-03'));
    expect(evidence.figure).toMatchObject({ period: at('2020-03'), value: 5.8, derived: true });
    expect(evidence.latest).toMatchObject({ point: point('2020-03', 5.9), change: -0.3 });
    expect(evidence.recentMean).toBeUndefined();
  });

  test('a rate whose mean cannot be formed still has its latest month', () => {
    const evidence = evidenceFor('ytd-mean', series({ period: { '2020-03': 5.9 } }), at('2020-04'));
    expect(evidence.figure).toBeUndefined();
    expect(evidence.latest?.point).toEqual(point('2020-03', 5.9));
    expect(evidence.coverage).toEqual({ known: 1, expected: 4 });
  });

  test('a year-end level: the latest reading', () => {
    const given = series({ period: { '2020-09': 90.7 } });
    const evidence = evidenceFor('year-end', given, at('2020-11'));
    expect(evidence.figure).toMatchObject({ period: at('2020-09'), value: 90.7 });
    expect(evidence.coverage).toEqual({ known: 0, expected: 1 });
  });
});

describe('figureAt', () => {
  test('is the figure of exactly that month', () => {
    const given = series({ ytd: { '2019-06': 30 } });
    expect(figureAt('cumulative', given, at('2019-06'))).toMatchObject({ period: at('2019-06'), value: 30 });
    expect(figureAt('cumulative', given, at('2019-07'))).toBeUndefined();
  });
});
