import { holtWinters } from '#domain/judging/holt-winters.ts';
import { publishedSeries, type Months } from './series.ts';
import { mean, type Trial } from './score.ts';

export const RATE_METHODS = ['straight', 'naive', 'last-month', 'last-and-season', 'holt-winters'] as const;
export type RateMethod = (typeof RATE_METHODS)[number];

/**
 * Rolling origin on the mean rate of a year, each month of the rest foretold and averaged with the months known.
 * Only years with all twelve months published are truths, and origins need a whole year before them.
 */
export function unemploymentTrials(): ReadonlyMap<RateMethod, Trial[]> {
  const months = publishedSeries('china-unemployment.csv', {
    indicator: 'surveyed-unemployment-rate',
    region: '100000',
    basis: 'period',
  });
  const whole = [...months.keys()].filter((year) => ratesOf(months, year)).sort((a, b) => a - b);
  const trials = new Map<RateMethod, Trial[]>(RATE_METHODS.map((method) => [method, []]));
  for (const year of whole) {
    const rates = ratesOf(months, year) ?? [];
    const past = whole.filter((each) => each < year).map((each) => ratesOf(months, each) ?? []);
    if (past.length < 2) continue;
    for (let month = 1; month < 12; month += 1) {
      const known = rates.slice(0, month);
      for (const method of RATE_METHODS) {
        const rest = restBy(method, known, past);
        const mid = mean([...known, ...rest]);
        trials.get(method)?.push({ year, month, truth: mean(rates), mid, range: undefined });
      }
    }
  }
  return trials;
}

function restBy(
  method: RateMethod,
  known: readonly number[],
  past: readonly (readonly number[])[],
): readonly number[] {
  const month = known.length;
  const ahead = 12 - month;
  const last = known.at(-1) ?? NaN;
  switch (method) {
    case 'straight':
      return Array<number>(ahead).fill(mean(known));
    case 'naive':
      return past.at(-1)?.slice(month) ?? [];
    case 'last-month':
      return Array<number>(ahead).fill(last);
    case 'last-and-season':
      return Array.from(
        { length: ahead },
        (_, step) => last + mean(past.map((year) => (year[month + step] ?? NaN) - (year[month - 1] ?? NaN))),
      );
    case 'holt-winters':
      return holtWinters([...past.flat(), ...known], 12, ahead) ?? [];
    default:
      return method satisfies never;
  }
}

function ratesOf(months: Months, year: number): number[] | undefined {
  const values = months.get(year);
  const rates = Array.from({ length: 12 }, (_, index) => values?.get(index + 1));
  const known = rates.filter((rate) => rate !== undefined);
  return known.length === 12 ? known : undefined;
}
