import { lastMonth, parsePeriodId, type Period } from '#domain/period.ts';
import { refusedAt } from '../errors.ts';

/** Whole months, counted from year 0; both ends belong to it, infinite where nothing was asked. */
export interface PeriodRange {
  readonly from: number;
  readonly to: number;
}

/** The months between two periods, both included. Errors: request.invalid when from is after to. */
export function periodRange(from: string | undefined, to: string | undefined): PeriodRange {
  const first = from === undefined ? undefined : parsePeriodId(from);
  const last = to === undefined ? undefined : parsePeriodId(to);
  const range = {
    from: first ? first.year * 12 + first.month : -Infinity,
    to: last ? last.year * 12 + lastMonth(last) : Infinity,
  };
  if (range.from > range.to) {
    throw refusedAt(
      'from',
      'range',
      '起始期间晚于截止期间 · from is after to',
      `${String(from)} > ${String(to)}`,
    );
  }
  return range;
}

/** Whether every month of the period lies in the range. */
export function isWithin(period: Period, range: PeriodRange): boolean {
  return period.year * 12 + period.month >= range.from && period.year * 12 + lastMonth(period) <= range.to;
}
