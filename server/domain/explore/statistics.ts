import { tidyQuotient } from '#domain/decimal.ts';
import { known, MISSING_REASONS, type Measure } from '#domain/measure.ts';
import type { Point } from '#domain/observation.ts';
import { periodKey, samePeriodYearsBefore, shiftPeriod, type Period } from '#domain/period.ts';
import { indexPoints, yearOnYear, type PointIndex } from '#domain/series.ts';
import type { Reading, SeriesByBasis } from '#domain/year-to-date.ts';
import { figureOfPeriod, runsAsLong } from './figure-of-period.ts';
import { isAmount, type ReadAs } from './question.ts';

/**
 * Why a statistic is absent: the figure's own reason; `no-prior`: none to compare with; `not-comparable`: made of
 * figures of which only some have a comparable one; `no-base`: what it is divided by is not above zero;
 * `no-whole`: the whole is not known; `other-length`: running totals over different numbers of months;
 * `land-changed`: it would mix figures of a region before and after its land changed.
 */
export const STATISTIC_REASONS = [
  ...MISSING_REASONS,
  'no-prior',
  'not-comparable',
  'no-base',
  'no-whole',
  'other-length',
  'land-changed',
] as const;
export type StatisticReason = (typeof STATISTIC_REASONS)[number];

export type Statistic =
  | { readonly kind: 'known'; readonly value: number; readonly comparable: boolean }
  | { readonly kind: 'missing'; readonly reason: StatisticReason };

/** The figure of a year before that was given with a point, at today's 口径. Missing: undefined. */
export type ComparableOf<T extends Point> = (point: T) => number | undefined;

export interface Asked<T extends Point> {
  readonly of: ReadAs;
  readonly series: SeriesByBasis<T>;
  readonly at: Period;
}

/**
 * 同比: amounts as a ratio to the same period of last year minus 1, rates as a difference in points. The comparable
 * figure goes before the stored one, and a figure made of several is compared with the comparable ones of all of them:
 * totals 5 (comparable 4) at February and 8 (comparable 7) at March give March 3 against 3, a change of 0.
 * Missing: `not-comparable` when only some of them have one, since a mixture compares two 口径.
 */
export function changeOnYear<T extends Point>(
  { of, series, at }: Asked<T>,
  comparableOf: ComparableOf<T>,
): Statistic {
  const now = figureOfPeriod(of, series, at);
  const given = now.from.filter((point) => comparableOf(point) !== undefined).length;
  if (given === 0)
    return change(of, now.measure, figureOfPeriod(of, series, samePeriodYearsBefore(at, 1)).measure);
  if (given < now.from.length) return { kind: 'missing', reason: 'not-comparable' };
  const before = figureOfPeriod(of, comparableSeries(series, now, comparableOf), at);
  const found = change(of, now.measure, before.measure);
  return found.kind === 'known' ? { ...found, comparable: true } : found;
}

/**
 * 环比: against the period of the same length right before; not seasonally adjusted. 7 after 5 is 0.4.
 * Missing: `no-prior` for the joint January–February, which has none of its length.
 */
export function changeOnPeriod<T extends Point>({ of, series, at }: Asked<T>): Statistic {
  const now = figureOfPeriod(of, series, at).measure;
  if (at.months === 2) return now.kind === 'missing' ? absent(now) : { kind: 'missing', reason: 'no-prior' };
  return change(of, now, figureOfPeriod(of, series, shiftPeriod(at, -1)).measure);
}

/**
 * The share of a whole as a ratio: 30 of 120 is 0.25.
 * Missing: the part's own reason; `no-whole`; `no-base` when the whole is not above zero.
 */
export function shareOf(part: Measure, whole: Measure): Statistic {
  if (part.kind === 'missing') return absent(part);
  if (whole.kind === 'missing') return { kind: 'missing', reason: 'no-whole' };
  if (whole.value <= 0) return { kind: 'missing', reason: 'no-base' };
  return computed(tidyQuotient(part.value / whole.value));
}

/**
 * An index: 100 in the base period. 60 where the base had 50 is 120.
 * Missing: `no-prior` without a figure of the base period; `no-base` when that is not above zero; `other-length` for
 * running totals that end in different months, one of which has had longer to grow.
 */
export function indexOf<T extends Point>({ of, series, at }: Asked<T>, base: Period): Statistic {
  const now = figureOfPeriod(of, series, at).measure;
  if (now.kind === 'missing') return absent(now);
  if (!runsAsLong(of, at, base)) return { kind: 'missing', reason: 'other-length' };
  const before = figureOfPeriod(of, series, base).measure;
  if (before.kind === 'missing') return { kind: 'missing', reason: 'no-prior' };
  if (before.value <= 0) return { kind: 'missing', reason: 'no-base' };
  return computed(tidyQuotient((100 * now.value) / before.value));
}

/** A figure as the statistic of itself. */
export function valueItself(measure: Measure): Statistic {
  return measure.kind === 'missing' ? absent(measure) : computed(measure.value);
}

function change({ measure }: ReadAs, now: Measure, before: Measure): Statistic {
  if (now.kind === 'missing') return absent(now);
  if (before.kind === 'missing') return { kind: 'missing', reason: 'no-prior' };
  const value = yearOnYear(now, before, isAmount(measure) ? 'ratio' : 'difference');
  return value === undefined ? { kind: 'missing', reason: 'no-base' } : computed(value);
}

function computed(value: number): Statistic {
  return { kind: 'known', value, comparable: false };
}

function absent({ reason }: Extract<Measure, { readonly kind: 'missing' }>): Statistic {
  return { kind: 'missing', reason };
}

/** The points a figure was made of with their comparable figures in their place, so that it is made again in the same way. */
function comparableSeries<T extends Point>(
  series: SeriesByBasis<T>,
  { from }: Reading<T>,
  comparableOf: ComparableOf<T>,
): SeriesByBasis {
  const pick = (index: PointIndex<T>): PointIndex =>
    indexPoints(
      from.flatMap((point): Point[] => {
        const value = comparableOf(point);
        const isOfIndex = index.get(periodKey(point.period)) === point;
        return value === undefined || !isOfIndex ? [] : [{ period: point.period, measure: known(value) }];
      }),
    );
  return { period: pick(series.period), ytd: pick(series.ytd), ytdMean: pick(series.ytdMean) };
}
