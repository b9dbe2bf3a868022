import { addDays, isWeekend, type IsoDate } from './period.ts';

/** When a channel keeps still. Units: minutes since midnight of the reporting region; `from` may lie after `to`. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
  /** Also through days off: weekends and holidays, make-up working days excepted. */
  readonly restDays: boolean;
}

/** The days a year's official arrangement makes off, and the weekend days it makes working days. */
export interface RestCalendar {
  readonly off: ReadonlySet<IsoDate>;
  readonly working: ReadonlySet<IsoDate>;
}

/** A moment of the reporting region. */
export interface LocalMoment {
  readonly day: IsoDate;
  /** Minutes since midnight, 0–1439. */
  readonly minute: number;
}

const DAY_MINUTES = 1440;
/** No arrangement closes offices for longer; a calendar that does is taken to be wrong, and the message goes out. */
const LONGEST_DAYS = 16;

/**
 * When the channel may speak again; undefined when it may now. Quiet 22:00–07:00: at 23:30 it is the next day 07:00,
 * at 06:00 the same day 07:00, at 07:00 it may. With rest days, Saturday noon waits for Monday 07:00.
 */
export function quietUntil(
  quiet: QuietHours,
  calendar: RestCalendar,
  now: LocalMoment,
): LocalMoment | undefined {
  let { day, minute } = now;
  for (let tries = 0; tries < LONGEST_DAYS * 2; tries += 1) {
    if (quiet.restDays && isRestDay(calendar, day)) {
      day = addDays(day, 1);
      minute = 0;
      continue;
    }
    const wait = minutesLeft(quiet, minute);
    if (wait === 0) return day === now.day && minute === now.minute ? undefined : { day, minute };
    minute += wait;
    if (minute >= DAY_MINUTES) {
      minute -= DAY_MINUTES;
      day = addDays(day, 1);
    }
  }
  return undefined;
}

/** How many minutes of quiet are left at a minute of a day. */
function minutesLeft({ from, to }: QuietHours, minute: number): number {
  if (from === to) return 0;
  if (from < to) return minute >= from && minute < to ? to - minute : 0;
  if (minute >= from) return DAY_MINUTES - minute + to;
  return minute < to ? to - minute : 0;
}

/** 休息日: a holiday of the arrangement, or a weekend day that is not made a working day. */
export function isRestDay({ off, working }: RestCalendar, day: IsoDate): boolean {
  return off.has(day) || (isWeekend(day) && !working.has(day));
}
