import {
  jointJanuaryFebruary,
  lastMonth,
  monthOf,
  samePeriod,
  shiftPeriod,
  type Period,
} from '#domain/period.ts';
import type { Step } from './question.ts';

const MONTHS: Readonly<Record<Step, 1 | 3 | 6 | 12>> = { month: 1, quarter: 3, half: 6, year: 12 };
/** How many are shown when nobody says from when: so many that the same period of last year is among them. */
const USUAL_COUNT: Readonly<Record<Step, number>> = { month: 13, quarter: 9, half: 7, year: 6 };

/** The length in months of the periods of a step. */
export function monthsOfStep(step: Step): 1 | 3 | 6 | 12 {
  return MONTHS[step];
}

/**
 * The periods of a step that lie wholly between the first month of `from` and the last of `to`, in order. Quarters from
 * 2019-12 to 2020-07 are 2020-Q1 and 2020-Q2. Without `from`, the 13 months (9 quarters, 7 half-years, 6 years) that
 * end with the last whole one.
 * Shape: empty when none lies between.
 */
export function tablePeriods(step: Step, from: Period | undefined, to: Period): Period[] {
  const last = lastWhole(step, to);
  if (!from) return lastPeriods(last, USUAL_COUNT[step]);
  const first = monthNumber(from.year, from.month);
  const periods: Period[] = [];
  for (let at = last; monthNumber(at.year, at.month) >= first; at = shiftPeriod(at, -1)) periods.push(at);
  return periods.reverse();
}

/**
 * The months of a table with January and February as one in each year that has figures of the two together only, as
 * some statistics come.
 * Shape: `hasFigure` says whether anything is known of a period; the two months must both be there to be one.
 */
export function joinJanuaryFebruary(
  periods: readonly Period[],
  hasFigure: (period: Period) => boolean,
): Period[] {
  return periods.flatMap((period, index): Period[] => {
    const { year, month, months } = period;
    if (months !== 1 || month > 2) return [period];
    const other = periods[month === 1 ? index + 1 : index - 1];
    const pair = monthOf(year, month === 1 ? 2 : 1);
    const isPair = other !== undefined && samePeriod(other, pair);
    const joint = jointJanuaryFebruary(year);
    if (!isPair || hasFigure(period) || hasFigure(pair) || !hasFigure(joint)) return [period];
    return month === 1 ? [joint] : [];
  });
}

function lastPeriods(last: Period, count: number): Period[] {
  return Array.from({ length: count }, (_, index) => shiftPeriod(last, index - count + 1));
}

/** The last period of the step that has ended by the end of `to`. */
function lastWhole(step: Step, to: Period): Period {
  const months = MONTHS[step];
  const end = monthNumber(to.year, lastMonth(to)) + 1;
  const start = Math.floor(end / months) * months - months;
  return { year: Math.floor(start / 12), month: (start % 12) + 1, months };
}

/** Whole months since year 0. */
function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}
