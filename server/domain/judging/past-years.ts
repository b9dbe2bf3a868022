import { tidyQuotient } from '#domain/decimal.ts';
import { isKnown } from '#domain/measure.ts';
import { monthOf } from '#domain/period.ts';
import type { SharesSchedule } from '#domain/schedule.ts';
import { cumulativeAt, type SeriesByBasis } from '#domain/year-to-date.ts';

/** A year not taken for an example of the season, with the reason in words. */
export interface LeftOutYear {
  readonly year: number;
  readonly reasonZh: string;
  readonly reasonEn: string;
}

/** Which past years speak for the season. Data of the pack: shown on the screen that uses them. */
export interface SeasonalSettings {
  /** With fewer complete years nothing seasonal is said. */
  readonly minYears: number;
  /** The latest so many are taken. */
  readonly maxYears: number;
  /** No year further back than this speaks for today's season. */
  readonly lookBack: number;
  readonly leftOut: readonly LeftOutYear[];
}

/** Source: reference methods 4.9, "mean of the last 3–5", "with fewer than 2 past years R₁ only"; lookBack is our choice. */
export const DEFAULT_SEASONAL: SeasonalSettings = { minYears: 2, maxYears: 5, lookBack: 8, leftOut: [] };

/** One complete year: the totals to the end of each month and of the year. */
export interface PastYear {
  readonly year: number;
  /** Twelve year-to-date totals, January first. Missing: undefined where the month is unknown, as a joint January is. */
  readonly toDate: readonly (number | undefined)[];
  /** The December total, above zero. */
  readonly total: number;
}

/**
 * The complete years that speak for the season of a year, newest first: those with a known December total above zero,
 * within `lookBack`, not left out, at most `maxYears`.
 * Units: the series'. Missing: a year without its December total is no past year; a month unknown stays so.
 */
export function pastYears(
  series: Pick<SeriesByBasis, 'ytd' | 'period'>,
  year: number,
  settings: SeasonalSettings = DEFAULT_SEASONAL,
): PastYear[] {
  const left = new Set(settings.leftOut.map((each) => each.year));
  const found: PastYear[] = [];
  for (let back = 1; back <= settings.lookBack && found.length < settings.maxYears; back += 1) {
    const past = year - back;
    const total = left.has(past) ? undefined : totalTo(series, past, 12);
    if (total === undefined || total <= 0) continue;
    const toDate = Array.from({ length: 11 }, (_, index) => totalTo(series, past, index + 1));
    found.push({ year: past, toDate: [...toDate, total], total });
  }
  return found;
}

/**
 * The share of its year that a past year had by the end of a month: Y(m) ÷ Y(12). 23 464 of 30 000 is 0.782133333333.
 * Missing: undefined where the month's total is unknown.
 */
export function pastShare(past: PastYear, month: number): number | undefined {
  const toDate = past.toDate[month - 1];
  return toDate === undefined ? undefined : tidyQuotient(toDate / past.total);
}

/**
 * 季节进度: of each month the mean of the past years' shares. Shares 0.78214, 0.78351, 0.78741 give 0.784353333333.
 * Missing: a month known in fewer than `minYears` of the years has none; of no such month at all the schedule is
 * undefined, and only the calendar can be said.
 * Source: reference methods 4.9.
 */
export function seasonalSchedule(
  years: readonly PastYear[],
  minYears: number = DEFAULT_SEASONAL.minYears,
): SharesSchedule | undefined {
  const shares = Array.from({ length: 12 }, (_, index) => {
    const known = years.flatMap((past) => pastShare(past, index + 1) ?? []);
    return known.length < minYears ? undefined : meanOf(known);
  });
  return shares.some((share) => share !== undefined) ? { kind: 'seasonal', shares } : undefined;
}

/** The plain mean, to 12 digits; of nothing NaN, which callers rule out first. */
export function meanOf(values: readonly number[]): number {
  return tidyQuotient(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function totalTo(
  series: Pick<SeriesByBasis, 'ytd' | 'period'>,
  year: number,
  month: number,
): number | undefined {
  const { measure } = cumulativeAt(series, monthOf(year, month));
  return isKnown(measure) ? measure.value : undefined;
}
