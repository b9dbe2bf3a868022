import { addDays, daysBetween, type IsoDate } from '#domain/period.ts';
import { numberOf, textOf, type EntryValues } from './register.ts';

/** One plan to lay people off, as it was filed. */
export interface LayOff {
  readonly firm: string;
  readonly region: string;
  /** Month it was filed in, `2020-06`. */
  readonly month: string;
  readonly persons: number;
  /** Of the firm’s staff before. Missing: undefined where the staff was not given. */
  readonly share: number | undefined;
}

/** From so many people, or so large a share, a plan is to be reported. Source: 劳动合同法 art. 41. */
export const REPORT_FROM_PERSONS = 20;
export const REPORT_FROM_SHARE = 0.1;
/** So many days ahead all staff is told. Source: the same. */
export const NOTICE_DAYS = 30;
/** What counts as a large one. Source: 山东 鲁人社发〔2016〕14号. */
const LARGE_PERSONS = 50;
const LARGE_SHARE = 0.3;

/**
 * The share of the staff that is to go: 30 of 200 is 0.15.
 * Units: ratio. Missing: undefined without a staff, or with one of none.
 */
export function cutShare(values: EntryValues): number | undefined {
  const [staff, cut] = [numberOf(values, 'staff'), numberOf(values, 'cut')];
  return staff === undefined || staff === 0 || cut === undefined ? undefined : cut / staff;
}

/**
 * Whether the law asks for a report: 20 people or more, or fewer but a tenth of the staff. 12 of 100 is one.
 * Missing: undefined where fewer than 20 go and the staff is not known.
 */
export function mustReport(values: EntryValues): boolean | undefined {
  const cut = numberOf(values, 'cut');
  if (cut === undefined) return undefined;
  if (cut >= REPORT_FROM_PERSONS) return true;
  const share = cutShare(values);
  return share === undefined ? undefined : share >= REPORT_FROM_SHARE;
}

/**
 * Days from telling the staff to the first day of the cut: 2020-06-01 to 2020-07-01 is 30.
 * Units: days. Missing: undefined without either date.
 */
export function noticeDays(values: EntryValues): number | undefined {
  const [told, start] = [textOf(values, 'noticeDate'), textOf(values, 'startDate')];
  return told === undefined || start === undefined ? undefined : daysBetween(told, start);
}

/**
 * The first day a cut may begin: so many days after all staff was told. Told on 2020-06-01 it is 2020-07-01.
 * Missing: undefined without the date. Source: 劳动合同法 art. 41.
 */
export function earliestStart(values: EntryValues): IsoDate | undefined {
  const told = textOf(values, 'noticeDate');
  return told === undefined ? undefined : addDays(told, NOTICE_DAYS);
}

/** Days until the cut begins, less than none once it has. Units: days. Missing: undefined without the date. */
export function daysUntilStart(values: EntryValues, today: IsoDate): number | undefined {
  const start = textOf(values, 'startDate');
  return start === undefined ? undefined : daysBetween(today, start);
}

/**
 * Whether a plan still lies ahead on a day: up to the day its lay-off begins, that day included. It is the day the firm
 * gave, else the first the law allows. Told on 2020-06-01 and no day given, it is open to 2020-07-01.
 * Missing: with neither date no clock runs, and it stays open until it is changed or withdrawn.
 */
export function isPlanAhead(values: EntryValues, today: IsoDate): boolean {
  const begins = textOf(values, 'startDate') ?? earliestStart(values);
  return begins === undefined || begins >= today;
}

/** A plan of the register as rules see it. Missing: undefined for one that holds no size, place or day. */
export function layOffOf(values: EntryValues): LayOff | undefined {
  const [firm, region, filed] = ['firm', 'region', 'filedOn'].map((key) => textOf(values, key));
  const persons = numberOf(values, 'cut');
  if (firm === undefined || region === undefined || filed === undefined || persons === undefined) {
    return undefined;
  }
  return { firm, region, month: filed.slice(0, 7), persons, share: cutShare(values) };
}

/** Whether a plan is large: more than 50 people, or more than 30 % of the staff. */
export function isLarge({ persons, share }: LayOff): boolean {
  return persons > LARGE_PERSONS || (share !== undefined && share > LARGE_SHARE);
}

export interface LayOffMonth {
  readonly region: string;
  readonly month: string;
  readonly persons: number;
  readonly firms: number;
}

/**
 * People and firms by district and month: every month since a district’s first plan, up to the last whole one, those
 * with no plan as zeros, and the present month once a plan was filed in it. Two plans of 60 and 50 of one district in
 * June are 110 people of 2 firms.
 * Units: persons, firms. A firm that filed twice in a month counts once.
 */
export function layOffMonths(
  plans: readonly LayOff[],
  since: ReadonlyMap<string, string>,
  today: IsoDate,
): LayOffMonth[] {
  const present = today.slice(0, 7);
  return [...since].flatMap(([region, first]) => {
    const own = plans.filter((plan) => plan.region === region);
    return monthsFrom(first, present).flatMap((month) => {
      const filed = own.filter((plan) => plan.month === month);
      if (filed.length === 0 && month === present) return [];
      const persons = filed.reduce((sum, plan) => sum + plan.persons, 0);
      return [{ region, month, persons, firms: new Set(filed.map(({ firm }) => firm)).size }];
    });
  });
}

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (;;) {
    const id = `${year}-${String(month).padStart(2, '0')}`;
    if (id > last) return months;
    months.push(id);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}
