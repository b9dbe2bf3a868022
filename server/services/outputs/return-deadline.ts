import { addDays, daysBetween, type IsoDate } from '#domain/period.ts';

/** How many working days a sheet sent back is given when nobody names a day. */
export const DAYS_TO_MEND = 3;
const SUNDAY: IsoDate = '2020-01-05';

/**
 * The day some working days after another, Saturdays and Sundays left out; public holidays are not known here.
 * `workingDaysAfter('2020-07-15', 3)`, from a Wednesday, is Monday, 2020-07-20.
 */
export function workingDaysAfter(day: IsoDate, count: number): IsoDate {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

function isWeekend(day: IsoDate): boolean {
  const weekday = ((daysBetween(SUNDAY, day) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
