import { addDecimals, tidyQuotient } from '#domain/decimal.ts';
import { parsePeriodId } from '#domain/period.ts';
import { monthBars } from './points.ts';
import type { Reading } from './points.ts';

/** A month of the year, January and February as one, and what the same months of the years before were. */
export interface BandMonth {
  readonly from: number;
  readonly to: number;
  /** This year's. Missing: null where it is not known. */
  readonly value: number | null;
  /** The lowest and the highest of the years before. Missing: null where none of them is known. */
  readonly past: readonly [number, number] | null;
  /** The years the two are of, oldest first. */
  readonly years: readonly number[];
}

/** The years before that are looked at. Source: practice notes 7, analyst's question 6. */
const YEARS = 3;

/**
 * Each month of a year beside the range of the three before it. Spring Festival falls between 21 January and
 * 20 February: the two months are taken together, added up for a flow and as the mean of a rate, so that a late festival
 * is no change. April at 6.0 after 5.2, 4.9 and 5.1 is `{ value: 6, past: [4.9, 5.2] }`.
 * Units: the readings'. Missing: January and February together are null unless both are known or they came as one.
 */
export function seasonBand(
  readings: readonly Reading[],
  { year, isFlow }: { readonly year: number; readonly isFlow: boolean },
): BandMonth[] {
  const monthsOf = (of: number): (number | null)[] =>
    isFlow ? flowMonths(readings, of) : rateMonths(readings, of);
  const before = Array.from({ length: YEARS }, (_, index) => {
    const past = year - YEARS + index;
    return { year: past, months: monthsOf(past) };
  });
  return monthsOf(year).map((value, index) => {
    const known = before.flatMap(({ year: of, months }) => {
      const then = months[index] ?? null;
      return then === null ? [] : [{ of, then }];
    });
    const values = known.map(({ then }) => then);
    return {
      from: index === 0 ? 1 : index + 2,
      to: index + 2,
      value,
      past: values.length === 0 ? null : [Math.min(...values), Math.max(...values)],
      years: known.map(({ of }) => of),
    };
  });
}

/** Where the newest month of the year lies. Missing: undefined before the year's first figure. */
export function latestOfBand(months: readonly BandMonth[]): BandMonth | undefined {
  return months.findLast(({ value }) => value !== null);
}

/** Eleven amounts: of January and February together, then of each month. */
function flowMonths(readings: readonly Reading[], year: number): (number | null)[] {
  const bars = monthBars(readings, year);
  const [first, second] = bars;
  if (first?.to === 2) return bars.map(({ value }) => value);
  return [together(first?.value ?? null, second?.value ?? null), ...bars.slice(2).map(({ value }) => value)];
}

function rateMonths(readings: readonly Reading[], year: number): (number | null)[] {
  const months = new Map(
    readings.flatMap(({ period: id, basis, value }) => {
      const period = parsePeriodId(id);
      const isOurs = period?.year === year && period.months === 1 && basis === 'period';
      return isOurs ? [[period.month, value] as const] : [];
    }),
  );
  const at = (month: number): number | null => months.get(month) ?? null;
  const sum = together(at(1), at(2));
  const rest = Array.from({ length: 10 }, (_, index) => at(index + 3));
  return [sum === null ? null : tidyQuotient(sum / 2), ...rest];
}

function together(january: number | null, february: number | null): number | null {
  return january === null || february === null ? null : addDecimals(january, february);
}
