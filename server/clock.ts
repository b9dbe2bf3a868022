import { addDays, isIsoDate, type IsoDate } from '#domain/period.ts';

export interface Clock {
  /** The civil date of the reporting region. */
  today(): IsoDate;
  /** UTC instant as ISO text. */
  now(): string;
}

/** The machine's own time, whatever day is set: what is sent, tried again and timed out goes by it. UTC ISO text. */
export function systemNow(): string {
  return new Date().toISOString();
}

/** Mainland China keeps one time, without daylight saving: the civil day is that of UTC+8. */
const OFFSET_MS = 8 * 3_600_000;
const OFFSET = '+08:00';

/** The machine's clock. */
export function systemClock(): Clock {
  return { today: () => civilDate(Date.now()), now: () => new Date().toISOString() };
}

/**
 * A clock that stands on one day, for demonstrations and tests: `2020-07-15`, or an instant with its offset.
 * A bare date stands at its noon.
 * Errors: RangeError when the text is neither.
 */
export function fixedClock(text: string): Clock {
  const instant = new Date(isIsoDate(text) ? `${text}T12:00:00${OFFSET}` : text);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not a date: ${text}`);
  const today = civilDate(instant.getTime());
  return { today: () => today, now: () => instant.toISOString() };
}

/**
 * The last instant of "as known on": a civil date means its end, an instant itself.
 * `instantOf('2020-07-15')` is 2020-07-15T15:59:59.999Z.
 */
export function instantOf(asOf: string): string {
  return new Date(isIsoDate(asOf) ? `${asOf}T23:59:59.999${OFFSET}` : asOf).toISOString();
}

/** The instant an "as known on" means where it has passed. Missing: undefined for now and what is to come. */
export function pastInstantOf(asOf: string | undefined, now: string): string | undefined {
  const instant = asOf === undefined ? now : instantOf(asOf);
  return instant < now ? instant : undefined;
}

/** The first instant of a civil day. `beginningOf('2020-07-15')` is 2020-07-14T16:00:00.000Z. */
export function beginningOf(day: IsoDate): string {
  return new Date(`${day}T00:00:00${OFFSET}`).toISOString();
}

/** So many hours after an instant. `hoursAfter('2020-07-15T00:00:00.000Z', 2)` is 2020-07-15T02:00:00.000Z. */
export function hoursAfter(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

/** The civil day an "as known on" looks at. `civilDayOf('2020-07-15T20:00:00Z')` is 2020-07-16. */
export function civilDayOf(asOf: string): IsoDate {
  return isIsoDate(asOf) ? asOf : civilDate(new Date(asOf).getTime());
}

/** The civil day of an instant and the minutes since its midnight. */
export function localMoment(instant: string): { readonly day: IsoDate; readonly minute: number } {
  const epochMs = Date.parse(instant);
  const minutes = Math.floor((epochMs + OFFSET_MS) / 60_000);
  return { day: civilDate(epochMs), minute: ((minutes % 1440) + 1440) % 1440 };
}

/** The instant of a civil day at so many minutes past midnight. */
export function instantOfMoment({ day, minute }: { readonly day: IsoDate; readonly minute: number }): string {
  return new Date(Date.parse(beginningOf(day)) + minute * 60_000).toISOString();
}

function civilDate(epochMs: number): IsoDate {
  return addDays('1970-01-01', Math.floor((epochMs + OFFSET_MS) / 86_400_000));
}
