import { cohortYear } from '#domain/judging/cohorts.ts';
import { monthOf, parsePeriodId, periodId, shiftPeriod } from '#domain/period.ts';
import { monthlyLine } from './points.ts';
import type { PeriodValue } from './points.ts';

/** One cohort's twelve months, from the one it begins in. */
export interface CohortCurve {
  /** The year it begins in. */
  readonly year: number;
  /** Missing: null for a month without a figure, which is a gap. */
  readonly values: readonly (number | null)[];
}

/** The cohort and those before it that are drawn with it. */
const COHORTS_SHOWN = 3;

/**
 * The cohort of a month and the two before it, newest first, each over its own twelve months. With a new one in July
 * and 90.7 at September 2020, the curve of 2020 has it third.
 * Missing: a cohort without any figure is left out; what lies after `period` is not drawn.
 */
export function cohortCurves(
  points: readonly PeriodValue[],
  { cohortFrom, period }: { readonly cohortFrom: number; readonly period: string },
): CohortCurve[] {
  const at = parsePeriodId(period);
  if (!at) return [];
  const newest = cohortYear(at, cohortFrom);
  const values = new Map(
    monthlyLine(points).flatMap((point) =>
      point.period > period ? [] : [[point.period, point.value] as const],
    ),
  );
  return Array.from({ length: COHORTS_SHOWN }, (_, back) => newest - back)
    .map((year) => ({
      year,
      values: Array.from(
        { length: 12 },
        (_, index) => values.get(periodId(shiftPeriod(monthOf(year, cohortFrom), index))) ?? null,
      ),
    }))
    .filter(({ values: own }) => own.some((value) => value !== null));
}

/**
 * The months to draw by number, from the one a cohort begins in up to December, and on to the last with a figure: with
 * July and nothing after the year's end, 7 to 12; with a figure in March, also 1 to 3.
 */
export function cohortMonths(curves: readonly CohortCurve[], cohortFrom: number): number[] {
  const last = curves.map(({ values }) => values.findLastIndex((value) => value !== null) + 1);
  const length = Math.max(13 - cohortFrom, ...last);
  return Array.from({ length }, (_, index) => ((cohortFrom - 1 + index) % 12) + 1);
}
