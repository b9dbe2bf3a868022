import { tidyDifference, tidyQuotient } from '#domain/decimal.ts';
import { isKnown } from '#domain/measure.ts';
import { monthOf, type Period } from '#domain/period.ts';
import { levelAt, type SeriesByBasis } from '#domain/year-to-date.ts';
import { meanOf } from './past-years.ts';

/** One past cohort: what it stood at in the same month, and at the end of the year it began in. */
export interface PastCohort {
  /** The year it began in. */
  readonly year: number;
  readonly then: number;
  /** Missing: undefined where the year's last month is not known. */
  readonly end: number | undefined;
}

/** How far back a cohort still says something of today's. Our choice, as for seasons. */
export const YEARS_BACK = 5;

/**
 * The year the cohort of a month began in: with a new one in July, June 2021 is of 2020 and July of 2021.
 * Missing: without `cohortFrom` a cohort is a year.
 */
export function cohortYear({ year, month }: Pick<Period, 'year' | 'month'>, cohortFrom = 1): number {
  return month < cohortFrom ? year - 1 : year;
}

/**
 * The cohorts of past years at the same month, newest first, as far as they are known. With 90.7 at September 2020 the
 * one of 2019, which stood at 88.2 then and ended at 96.5, is `{ year: 2019, then: 88.2, end: 96.5 }`. Before the month
 * a new one begins in, a cohort is of the year before: with July, June 2019 is of the one of 2018, which ended in
 * December 2018.
 * Units: the rate's. Missing: a year whose same month is not known is left out; without `cohortFrom` cohorts are years.
 * Source: design product 4, "before the year end compared with the same point of past cohorts".
 */
export function pastCohorts(
  series: Pick<SeriesByBasis, 'period'>,
  at: Period,
  cohortFrom?: number,
): PastCohort[] {
  return Array.from({ length: YEARS_BACK }, (_, index) => at.year - 1 - index).flatMap((calendar) => {
    const then = valueAt(series, monthOf(calendar, at.month));
    const year = cohortYear(monthOf(calendar, at.month), cohortFrom);
    return then === undefined ? [] : [{ year, then, end: valueAt(series, monthOf(year, 12)) }];
  });
}

/**
 * How far a rate lies above what past cohorts stood at in the same month: 90.7 with 88.2 and 90 before it is 1.6.
 * Units: points of the rate. Missing: undefined without a past cohort.
 */
export function cohortLead(value: number, cohorts: readonly PastCohort[]): number | undefined {
  if (cohorts.length === 0) return undefined;
  return tidyQuotient(tidyDifference(value, meanOf(cohorts.map(({ then }) => then))));
}

/** Whether a period belongs to another cohort than the month right before it. */
export function beginsCohort(cohortFrom: number | undefined, { month, months }: Period): boolean {
  return cohortFrom !== undefined && months === 1 && month === cohortFrom;
}

function valueAt(series: Pick<SeriesByBasis, 'period'>, month: Period): number | undefined {
  const { measure } = levelAt(series, month);
  return isKnown(measure) ? measure.value : undefined;
}
