import { addDays, daysBetween, isWeekend, type IsoDate, type PeriodId } from './period.ts';

/** When the returns of one period are owed: both days included. */
export interface ReturnWindow {
  /** `2020-H1` or `2020`. */
  readonly period: PeriodId;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export const RETURN_STATES = ['not-due', 'due', 'received', 'late', 'sent-back', 'accepted'] as const;
/** 未到期, 待报, 已收, 逾期未报, 已退回, 已采纳. */
export type ReturnState = (typeof RETURN_STATES)[number];

/** The newest return of a task for a period, and what was decided on it. Days are civil dates. */
export interface FiledReturn {
  readonly filedOn: IsoDate;
  readonly decision: 'accepted' | 'sent-back' | undefined;
}

/** Where a return stands on a day. */
export interface ReturnStanding {
  readonly state: ReturnState;
  /** Days past the last day without an acceptable return, so far or until it came; 0 in time. It stays for ever. */
  readonly daysLate: number;
}

/**
 * Where one task's return of a period stands. The last day is the day the notice names, a Sunday too: nothing says that
 * it moves. Window 2021-01-01 to 2021-01-10: nothing filed on Sunday the 10th is due, on the 11th late by 1 day; filed
 * on the 13th it is received, and late by 3 days for ever.
 * `firstFiledOn` is the day of the first return of the period, the newest may be a later version of it.
 * Missing: undefined where nothing was filed.
 */
export function returnStanding(
  window: ReturnWindow,
  newest: FiledReturn | undefined,
  firstFiledOn: IsoDate | undefined,
  today: IsoDate,
): ReturnStanding {
  const pastDue = (day: IsoDate): number => Math.max(0, daysBetween(window.to, day));
  if (!newest || firstFiledOn === undefined) {
    if (today < window.from) return { state: 'not-due', daysLate: 0 };
    const daysLate = pastDue(today);
    return { state: daysLate > 0 ? 'late' : 'due', daysLate };
  }
  // What was sent back is owed again, and late again once the window is over.
  if (newest.decision === 'sent-back') return { state: 'sent-back', daysLate: pastDue(today) };
  const daysLate = pastDue(firstFiledOn);
  return { state: newest.decision === 'accepted' ? 'accepted' : 'received', daysLate };
}

/**
 * The last day of a window that people work on by the weekend alone: 2021-01-08 for one that ends on Sunday the 10th.
 */
export function lastWeekday({ to }: Pick<ReturnWindow, 'to'>): IsoDate {
  let day = to;
  while (isWeekend(day)) day = addDays(day, -1);
  return day;
}

/** The period a window's returns are about: the half-year before it, and in January the whole year before. */
export function periodOfWindow(from: IsoDate): PeriodId {
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  return month > 6 ? `${year}-H1` : `${year - 1}`;
}
