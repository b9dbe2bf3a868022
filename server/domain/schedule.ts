/** How a year's target falls due over its months. Seasonal shares and typed paths join this union as they come. */
export type Schedule = CalendarSchedule;

/** 时间进度: the same share every month. */
export interface CalendarSchedule {
  readonly kind: 'calendar';
}

export const CALENDAR: Schedule = { kind: 'calendar' };

/** One entry a kind: a new kind without its share does not compile. */
const SHARES: Record<Schedule['kind'], (month: number) => number> = {
  calendar: (month) => month / 12,
};

/**
 * What share of the year's target is due by the end of a month, as a ratio. Calendar: m ÷ 12; `6` gives 0.5.
 * Errors: RangeError when the month is none.
 */
export function scheduleShare(schedule: Schedule, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`month ${month}`);
  return SHARES[schedule.kind](month);
}
