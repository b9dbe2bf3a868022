import type { Point } from '#domain/observation.ts';
import { lastMonth, periodKey, type Period } from '#domain/period.ts';
import { isKnownPoint } from '#domain/series.ts';
import {
  cumulativeAt,
  flowOfPeriodAt,
  levelAt,
  ytdMeanAt,
  type Reading,
  type SeriesByBasis,
} from '#domain/year-to-date.ts';
import { missing } from '#domain/measure.ts';
import type { ReadAs } from './question.ts';

/**
 * The figure of a period of any length. A running total or mean is the one at the period's end; a flow is what came in
 * the period; a stock is its level at the end. A rate is only ever the one reported for exactly that period: the rate
 * of March is not that of the first quarter, and no rate is made of others.
 * Months 5, 6, 7 of a flow give 18 for the first quarter; rates 5.5, 5.6, 5.7 give nothing for it.
 * Missing: with the reason of the figure's own blank, else `not-reported`.
 */
export function figureOfPeriod<T extends Point>(
  { measure, basis }: ReadAs,
  series: SeriesByBasis<T>,
  at: Period,
): Reading<T> {
  if (basis === 'ytd') return cumulativeAt(series, at);
  if (basis === 'ytd_mean') return ytdMeanAt(series, at);
  switch (measure) {
    case 'flow':
      return flowOfPeriodAt(series, at);
    case 'stock':
      return levelAt(series, at);
    case 'rate':
    case 'ratio':
      return reportedFor(series, at);
    default:
      return measure satisfies never;
  }
}

function reportedFor<T extends Point>(series: SeriesByBasis<T>, at: Period): Reading<T> {
  const point = series.period.get(periodKey(at));
  const expected = at.months;
  if (isKnownPoint(point)) {
    return { measure: point.measure, derived: false, coverage: { known: expected, expected }, from: [point] };
  }
  const reason = point?.measure.kind === 'missing' ? point.measure.reason : 'not-reported';
  return { measure: missing(reason), derived: false, coverage: { known: 0, expected }, from: [] };
}

/** Whether a figure that runs since January can be set against one of another period: both must run as long. */
export function runsAsLong({ basis }: ReadAs, a: Period, b: Period): boolean {
  return basis === 'period' || lastMonth(a) === lastMonth(b);
}
