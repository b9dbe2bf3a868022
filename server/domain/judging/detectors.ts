import { tidyQuotient } from '#domain/decimal.ts';
import { meanOf } from './past-years.ts';

/** One-sided normal points of EARS: α 0.001 for C1 and C2, 0.025 for C3. */
const Z_C1 = 3.09023;
const Z_C3 = 1.95996;
/** The scale's floor: the smallest distance that counts, so that equal values do not make every other one an alarm. */
const LEAST_SCALE = 0.5;

export interface EarsReading {
  /** What the value is held against. */
  readonly bound: number;
  readonly alarm: boolean;
}

/**
 * EARS C1 (`skip` 0) and C2 (`skip` 2): the bound is the mean of `window` values before, the latest `skip` left out,
 * plus 3.09 of their standard deviations. Values 10 12 11 9 13 10 12 and then 20: mean 11, deviation 1.414, bound
 * 15.370, alarm.
 * Units: counts. Shape: in order, the value judged last. Missing: undefined with too few values before it.
 * Source: reference methods 4.8 (R surveillance, earsC); for months a window of 12 and C2.
 */
export function earsOf(values: readonly number[], window = 12, skip: 0 | 2 = 2): EarsReading | undefined {
  const base = baseline(values, window, skip);
  if (!base) return undefined;
  const bound = tidyQuotient(base.mean + Z_C1 * base.scale);
  return { bound, alarm: base.last > bound };
}

/**
 * The same as a score: deviations of the last value from its baseline. 20 after the seven values above is
 * (20 − 11) ÷ √2 = 6.36396103068. Missing: undefined with too few values before it.
 */
export function earsScore(values: readonly number[], window = 12, skip: 0 | 2 = 2): number | undefined {
  const base = baseline(values, window, skip);
  return base && tidyQuotient((base.last - base.mean) / base.scale);
}

function baseline(values: readonly number[], window: number, skip: 0 | 2) {
  const last = values.at(-1);
  const before = values.slice(0, -1 - skip).slice(-window);
  if (last === undefined || before.length < window || window < 3) return undefined;
  const mean = meanOf(before);
  return { last, mean, scale: Math.max(LEAST_SCALE, deviation(before, mean)) };
}

/**
 * EARS C3: the excesses over one deviation of the last three C2 statistics, added up; an alarm above 1.96.
 * Missing: undefined with fewer than window + 5 values. Source: reference methods 4.8.
 */
export function earsC3Of(values: readonly number[], window = 12): EarsReading | undefined {
  const sum = earsExcess(values, window);
  return sum === undefined ? undefined : { bound: Z_C3, alarm: sum > Z_C3 };
}

/** The sum C3 compares with its bound. Missing: undefined with fewer than window + 5 values. */
export function earsExcess(values: readonly number[], window = 12): number | undefined {
  if (values.length < window + 5) return undefined;
  const excesses = [0, 1, 2].map((back) => {
    const upTo = values.slice(0, values.length - back);
    const score = earsScore(upTo, window) ?? 0;
    return Math.max(0, score - 1);
  });
  return tidyQuotient(excesses.reduce((total, value) => total + value, 0));
}

/**
 * One-sided CUSUM: S_t = max(0, S_{t−1} + z_t − k) of values already turned into z, an alarm at S ≥ h.
 * z 0, 1, 2, 2 with k 0.5: S 0, 0.5, 2, 3.5. Source: reference methods 4.8; k 0.5 and h 4–5 for a rate.
 */
export function cusumOf(scores: readonly number[], k = 0.5): number[] {
  let sum = 0;
  return scores.map((score) => {
    sum = tidyQuotient(Math.max(0, sum + score - k));
    return sum;
  });
}

/**
 * Whether a small count may alarm at all: not with fewer than five cases in the last four periods.
 * Source: reference methods 4.8, the guard of Farrington's detector.
 */
export function hasEnoughCases(counts: readonly number[], cases = 5, periods = 4): boolean {
  return counts.slice(-periods).reduce((sum, count) => sum + count, 0) >= cases;
}

/**
 * The ordinary z of the last value with itself among the values, by the population deviation: at most √(n − 1), which
 * is why outliers are judged by robustRange instead. Values 0 0 0 0 10 give 2. Units: the values'.
 * Missing: undefined when all are equal. Source: reference methods 4.5 (DHIS2).
 */
export function zWithin(values: readonly number[]): number | undefined {
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const last = values.at(-1);
  return variance === 0 || last === undefined ? undefined : tidyQuotient((last - mean) / Math.sqrt(variance));
}

function deviation(values: readonly number[], mean: number): number {
  const sum = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return Math.sqrt(sum / (values.length - 1));
}
