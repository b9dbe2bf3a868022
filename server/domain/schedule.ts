/** How a year's target falls due over its months. */
export type Schedule = CalendarSchedule | SharesSchedule;

/** 时间进度: the same share every month. */
export interface CalendarSchedule {
  readonly kind: 'calendar';
}

/** 季节进度, from past years, or a monthly path typed by the office: the share due by the end of each month. */
export interface SharesSchedule {
  readonly kind: 'seasonal' | 'typed';
  /** Twelve shares as ratios, January first. Missing: undefined for a month nothing is known of. */
  readonly shares: readonly (number | undefined)[];
}

export const CALENDAR: CalendarSchedule = { kind: 'calendar' };

/**
 * What share of the year's target is due by the end of a month, as a ratio. Calendar: m ÷ 12; `6` gives 0.5. Seasonal
 * and typed: the share kept for the month.
 * Missing: undefined where the schedule has no share for the month, as for a January published only with February.
 * Errors: RangeError when the month is none.
 */
export function scheduleShare(schedule: CalendarSchedule, month: number): number;
export function scheduleShare(schedule: Schedule, month: number): number | undefined;
export function scheduleShare(schedule: Schedule, month: number): number | undefined {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`month ${month}`);
  switch (schedule.kind) {
    case 'calendar':
      return month / 12;
    case 'seasonal':
    case 'typed':
      return schedule.shares[month - 1];
    default:
      return schedule satisfies never;
  }
}

/**
 * A typed monthly path as a schedule. Shape: twelve shares, January first, never falling, the last 1.
 * Errors: undefined when the path is none, so that the caller refuses it with its place.
 */
export function typedSchedule(shares: readonly number[]): SharesSchedule | undefined {
  const rises = shares.every((share, index) => share >= (shares[index - 1] ?? 0) && share <= 1);
  return shares.length === 12 && rises && shares[11] === 1 ? { kind: 'typed', shares } : undefined;
}
