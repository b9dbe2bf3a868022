export const PERIOD_LENGTHS = [1, 2, 3, 6, 12] as const;

/**
 * A run of whole months inside one year: a month, a quarter, a half-year, a year, or the joint January–February
 * that some statistics are published by.
 */
export interface Period {
  readonly year: number;
  /** First month, 1–12. */
  readonly month: number;
  /** Length in months: 1, 2 (only January–February), 3, 6 or 12. */
  readonly months: (typeof PERIOD_LENGTHS)[number];
}

/** `2020`, `2020-H1`, `2020-Q1`, `2020-03`, and `2020-01..02` for the joint January–February. */
export type PeriodId = string;

const ID = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|(01\.\.02)))?$/;

export function monthOf(year: number, month: number): Period {
  if (!Number.isInteger(year) || year < 1900 || year > 2200) throw new RangeError(`year ${year}`);
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`month ${month}`);
  return { year, month, months: 1 };
}
export function quarterOf(year: number, quarter: number): Period {
  return { ...monthOf(year, quarter * 3 - 2), months: 3 };
}
export function halfOf(year: number, half: number): Period {
  return { ...monthOf(year, half * 6 - 5), months: 6 };
}
export function yearOf(year: number): Period {
  return { ...monthOf(year, 1), months: 12 };
}
export function jointJanuaryFebruary(year: number): Period {
  return { ...monthOf(year, 1), months: 2 };
}

/** The period of a length that starts in a month; undefined where none of that length does. */
export function periodStarting(year: number, month: number, months: Period['months']): Period | undefined {
  const starts = months === 2 ? month === 1 : (month - 1) % months === 0;
  return starts ? { ...monthOf(year, month), months } : undefined;
}

/** The period an id names, or undefined. Only ids: texts of sheets are the importer's business. */
export function parsePeriodId(id: string): Period | undefined {
  const match = ID.exec(id);
  if (!match) return undefined;
  const [, y, month, quarter, half, joint] = match;
  const year = Number(y);
  if (year < 1900 || year > 2200) return undefined;
  if (month) return monthOf(year, Number(month));
  if (quarter) return quarterOf(year, Number(quarter));
  if (half) return halfOf(year, Number(half));
  return joint ? jointJanuaryFebruary(year) : yearOf(year);
}

export function periodId(period: Period): PeriodId {
  const { year, month, months } = period;
  switch (months) {
    case 1:
      return `${year}-${String(month).padStart(2, '0')}`;
    case 2:
      return `${year}-01..02`;
    case 3:
      return `${year}-Q${(month + 2) / 3}`;
    case 6:
      return `${year}-H${month === 1 ? 1 : 2}`;
    case 12:
      return String(year);
    default:
      return months satisfies never;
  }
}

/** Last month, 1–12. `lastMonth(2020-Q1)` is 3. */
export function lastMonth(period: Period): number {
  return period.month + period.months - 1;
}

/** The month the period ends in, as a month. */
export function endMonth(period: Period): Period {
  return monthOf(period.year, lastMonth(period));
}

/**
 * Order by end, then the shorter first: a quarter comes after its last month.
 * Negative when a is earlier, 0 when they are the same period.
 */
export function comparePeriods(a: Period, b: Period): number {
  return a.year * 12 + lastMonth(a) - (b.year * 12 + lastMonth(b)) || a.months - b.months;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.year === b.year && a.month === b.month && a.months === b.months;
}

/** Whether every month of `inner` lies in `outer`. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.year === inner.year && outer.month <= inner.month && lastMonth(inner) <= lastMonth(outer);
}

/** The period of the same length `steps` lengths later (earlier when negative); a joint period moves by years. */
export function shiftPeriod(period: Period, steps: number): Period {
  if (period.months === 2) return { ...period, year: period.year + steps };
  const index = period.year * 12 + (period.month - 1) + steps * period.months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, months: period.months };
}

/** The same months a number of years before. `samePeriodYearsBefore(2020-06, 1)` is 2019-06. */
export function samePeriodYearsBefore(period: Period, years: number): Period {
  return { ...period, year: period.year - years };
}

/** Months from `from` to `to`, both included, one a month; empty when `to` is before `from`. */
export function monthsBetween(from: Period, to: Period): Period[] {
  const first = from.year * 12 + from.month - 1;
  const last = to.year * 12 + lastMonth(to) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) =>
    monthOf(Math.floor((first + step) / 12), ((first + step) % 12) + 1),
  );
}

/**
 * The period as one integer, year-month-length: 2020-03 is 20200301, 2020 is 20200112. Keys of one length order
 * as their periods do; the stored form, readable in the database by eye.
 */
export function periodKey(period: Period): number {
  return period.year * 10_000 + period.month * 100 + period.months;
}

/** The inverse of periodKey. Errors: RangeError when the key is none. */
export function periodOfKey(key: number): Period {
  const months = PERIOD_LENGTHS.find((length) => length === key % 100);
  const period = months && periodStarting(Math.floor(key / 10_000), Math.floor(key / 100) % 100, months);
  if (!period) throw new RangeError(`not a period key: ${key}`);
  return period;
}

/** A civil date `2020-07-15` of the reporting region. */
export type IsoDate = string;

/** First day after the period, as a civil date. `dayAfter(2020-Q1)` is 2020-04-01. */
export function dayAfterPeriod(period: Period): IsoDate {
  const next = shiftPeriod(endMonth(period), 1);
  return `${periodId(next)}-01`;
}

/** The civil date a number of days later. `addDays('2020-02-28', 2)` is 2020-03-01. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return isoDateOf(dayNumber(year, month, day) + days);
}

/** Days from a to b; negative when b is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  const [ay = 0, am = 1, ad = 1] = a.split('-').map(Number);
  const [by = 0, bm = 1, bd = 1] = b.split('-').map(Number);
  return dayNumber(by, bm, bd) - dayNumber(ay, am, ad);
}

const A_SUNDAY = '1970-01-04';

/** Saturday or Sunday. `isWeekend('2021-01-10')` is true: a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  const weekday = ((daysBetween(A_SUNDAY, date) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** The month a civil date lies in. */
export function monthOfDate(date: IsoDate): Period {
  return monthOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** Whether the text is a real civil date. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
}

// Days since 0000-03-01 of the proleptic Gregorian calendar: leap days fall at the end of such a year.
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1
  );
}

function isoDateOf(days: number): IsoDate {
  let year = Math.floor(days / 365.2425);
  while (dayNumber(year + 1, 3, 1) <= days) year += 1;
  while (dayNumber(year, 3, 1) > days) year -= 1;
  const inYear = days - dayNumber(year, 3, 1);
  const m = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  const civilYear = m < 10 ? year : year + 1;
  return `${String(civilYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
