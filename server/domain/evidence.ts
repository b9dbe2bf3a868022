import { isKnown, type MissingReason } from './measure.ts';
import type { Point } from './observation.ts';
import { lastMonth, monthOf, type Period } from './period.ts';
import { latestMonthAt, type LatestMonth } from './series.ts';
import type { Evaluation } from './target.ts';
import {
  cumulativeAt,
  levelAt,
  recentMonthlyMean,
  ytdMeanAt,
  type Coverage,
  type Reading,
  type SeriesByBasis,
} from './year-to-date.ts';

/** The figure a target is judged by. */
export interface Figure<T extends Point = Point> {
  /** The month it is of. */
  readonly period: Period;
  readonly value: number;
  readonly derived: boolean;
  readonly from: readonly T[];
}

/** What the statistics say about one target at one month. */
export interface Evidence<T extends Point = Point> {
  /** The month asked for. */
  readonly asked: Period;
  /** The latest figure of that year up to the month asked for. Missing: undefined when the year has none. */
  readonly figure: Figure<T> | undefined;
  /** Why the month asked for has no figure itself; undefined when it has one. */
  readonly missing: MissingReason | undefined;
  /** Of the month asked for. */
  readonly coverage: Coverage;
  /** Mean flow of the three months up to the figure's; undefined when unknown or no flow. */
  readonly recentMean: number | undefined;
  /** The latest single month, for rates: it may be known where the mean is not. */
  readonly latest: LatestMonth<T> | undefined;
}

/**
 * The evidence for a target: the figure its evaluation asks for, at the month asked for or the latest month of the
 * same year before it that has one.
 */
export function evidenceFor<T extends Point>(
  evaluation: Evaluation,
  series: SeriesByBasis<T>,
  asked: Period,
): Evidence<T> {
  const own = readingAt(evaluation, series, asked);
  const figure = figureOf(own, asked) ?? earlierFigure(evaluation, series, asked);
  return {
    asked,
    figure,
    missing: own.measure.kind === 'missing' ? own.measure.reason : undefined,
    coverage: own.coverage,
    recentMean: evaluation === 'cumulative' && figure ? recentMonthlyMean(series, figure.period) : undefined,
    latest: latestMonthAt(series.period, asked),
  };
}

/**
 * The figure of exactly one month, for a comparison with it. Missing: undefined; no other month stands in for it.
 */
export function figureAt<T extends Point>(
  evaluation: Evaluation,
  series: SeriesByBasis<T>,
  at: Period,
): Figure<T> | undefined {
  return figureOf(readingAt(evaluation, series, at), at);
}

function earlierFigure<T extends Point>(
  evaluation: Evaluation,
  series: SeriesByBasis<T>,
  asked: Period,
): Figure<T> | undefined {
  for (let month = lastMonth(asked) - 1; month >= 1; month -= 1) {
    const figure = figureAt(evaluation, series, monthOf(asked.year, month));
    if (figure) return figure;
  }
  return undefined;
}

function figureOf<T extends Point>(reading: Reading<T>, at: Period): Figure<T> | undefined {
  const { measure, derived, from } = reading;
  if (!isKnown(measure)) return undefined;
  return { period: monthOf(at.year, lastMonth(at)), value: measure.value, derived, from };
}

function readingAt<T extends Point>(
  evaluation: Evaluation,
  series: SeriesByBasis<T>,
  at: Period,
): Reading<T> {
  switch (evaluation) {
    case 'cumulative':
      return cumulativeAt(series, at);
    case 'ytd-mean':
      return ytdMeanAt(series, at);
    case 'year-end':
      return levelAt(series, at);
    default:
      return evaluation satisfies never;
  }
}
