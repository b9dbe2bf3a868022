import type { Indicator } from './catalogue.ts';
import {
  addDays,
  dayAfterPeriod,
  daysBetween,
  monthOfDate,
  quarterOf,
  shiftPeriod,
  yearOf,
  type IsoDate,
  type Period,
} from './period.ts';

export type DueIndicator = Pick<Indicator, 'dueDays' | 'frequency'>;

/**
 * The last day on which a figure is in time: `dueDays` counts from the period's end, so 10 days after 2020-06 is
 * 2020-07-10.
 * Missing: undefined where no due day is known.
 */
export function dueDate(indicator: Pick<Indicator, 'dueDays'>, period: Period): IsoDate | undefined {
  return indicator.dueDays === undefined ? undefined : addDays(dayAfterPeriod(period), indicator.dueDays - 1);
}

/**
 * How many days the figure is late on a date if it has not come: 0 up to the due day itself, 1 on the day after.
 * Missing: undefined where no due day is known.
 */
export function daysLate(
  indicator: Pick<Indicator, 'dueDays'>,
  period: Period,
  asOf: IsoDate,
): number | undefined {
  const due = dueDate(indicator, period);
  return due === undefined ? undefined : Math.max(0, daysBetween(due, asOf));
}

/** Whether the due day has passed. Without a due day nothing is ever overdue. */
export function isOverdue(indicator: Pick<Indicator, 'dueDays'>, period: Period, asOf: IsoDate): boolean {
  return (daysLate(indicator, period, asOf) ?? 0) > 0;
}

/**
 * The latest period of the indicator's frequency whose due day has passed: what must be there by now. Monthly, due on
 * the 10th: 2020-05 on 2020-07-10, 2020-06 on 2020-07-11.
 * Missing: undefined for events and where no due day is known.
 */
export function latestDuePeriod(indicator: DueIndicator, asOf: IsoDate): Period | undefined {
  if (indicator.dueDays === undefined) return undefined;
  let period = periodAround(indicator.frequency, asOf);
  while (period && !isOverdue(indicator, period, asOf)) period = shiftPeriod(period, -1);
  return period;
}

function periodAround(frequency: Indicator['frequency'], date: IsoDate): Period | undefined {
  const month = monthOfDate(date);
  switch (frequency) {
    case 'month':
      return month;
    case 'quarter':
      return quarterOf(month.year, Math.ceil(month.month / 3));
    case 'year':
      return yearOf(month.year);
    case 'event':
      return undefined;
    default:
      return frequency satisfies never;
  }
}
