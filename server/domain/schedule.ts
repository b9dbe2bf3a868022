import { tidyQuotient } from './decimal.ts';

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
 * Units: a ratio. Source: reference methods 4.9.
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

export const PATH_FAULTS = ['not-twelve', 'below-zero', 'falls', 'ends-elsewhere'] as const;
/** Why a typed path is none, and in which month, 1 to 12. */
export interface PathFault {
  readonly fault: (typeof PATH_FAULTS)[number];
  readonly month: number;
}

/**
 * The first fault of a typed monthly path of running totals towards a total: twelve, none below zero, never falling, the
 * last the total itself. `[5, 4, …]` falls in month 2.
 * Units: path and total in one. Missing: undefined for a path without fault.
 */
export function pathFault(path: readonly number[], total: number): PathFault | undefined {
  if (path.length !== 12) return { fault: 'not-twelve', month: path.length };
  for (const [index, value] of path.entries()) {
    if (value < 0) return { fault: 'below-zero', month: index + 1 };
    if (value < (path[index - 1] ?? 0)) return { fault: 'falls', month: index + 1 };
  }
  return path[11] === total ? undefined : { fault: 'ends-elsewhere', month: 12 };
}

/**
 * A typed monthly path of running totals as a schedule: each month's part of the total. 15 by March of 60 is a share of
 * 0.25. Units: path and total in one. Source: reference methods 4.9 with the office's own shares.
 * Missing: undefined without a path, or for a total of zero or less, of which nothing can be due.
 */
export function typedSchedule(
  path: readonly number[] | undefined,
  total: number,
): SharesSchedule | undefined {
  if (!path || total <= 0) return undefined;
  return { kind: 'typed', shares: path.map((value) => tidyQuotient(value / total)) };
}

/** One number by each schedule. */
export interface ByPace<T> {
  readonly calendar: T;
  readonly seasonal: T;
  readonly typed: T;
}

/**
 * The one a status goes by: the office's own path, else the season of past years, else the calendar. 1 by the calendar
 * and 2 by the season gives 2. Units: any. Missing: undefined and null are passed over.
 */
export function deciding<T>({ typed, seasonal, calendar }: ByPace<T>): T {
  return typed ?? seasonal ?? calendar;
}
