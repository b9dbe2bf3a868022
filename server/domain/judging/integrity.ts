import { decimalPlaces, shiftDecimal, tidyQuotient } from '#domain/decimal.ts';

export const INTEGRITY_HINTS = ['hugs-schedule', 'repeated', 'last-digits', 'one-way-revisions'] as const;
/**
 * Quiet hints for the analyst, never a finding: a total that keeps to its schedule month after month; the same month's
 * value again and again; too many last digits 0 and 5; revisions that all go one way.
 */
export type IntegrityHint = (typeof INTEGRITY_HINTS)[number];

export interface Hint {
  readonly hint: IntegrityHint;
  /** How many of how many bear it out. */
  readonly seen: number;
  readonly of: number;
  /** How often chance alone would do as much; undefined where there is no such model. */
  readonly byChance: number | undefined;
}

const NEAR_SCHEDULE = 0.002;
const FEWEST_MONTHS = 4;
const FEWEST_REPEATS = 3;
const FEWEST_DIGITS = 20;
const FEWEST_REVISIONS = 5;
const UNLIKELY = 0.01;

/**
 * A running total within 0.2 个百分点 of its schedule in at least four months, and in all of them.
 * Units: ratios. Shape: leads month by month. Missing: undefined when there is nothing to hint at, as for the others.
 * Source: our own choice of lines.
 */
export function hugsSchedule(leads: readonly number[]): Hint | undefined {
  const near = leads.filter((lead) => Math.abs(lead) <= NEAR_SCHEDULE).length;
  if (leads.length < FEWEST_MONTHS || near < leads.length) return undefined;
  return { hint: 'hugs-schedule', seen: near, of: leads.length, byChance: undefined };
}

/**
 * The longest run of equal months, at least three of a value other than zero. 120 120 120 gives 3 of 3.
 * Units: any. Missing: undefined without such a run. Source: our own choice of line.
 */
export function repeatedValues(months: readonly number[]): Hint | undefined {
  let longest = 0;
  let run = 0;
  for (const [index, value] of months.entries()) {
    run = value !== 0 && value === months[index - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  if (longest < FEWEST_REPEATS) return undefined;
  return { hint: 'repeated', seen: longest, of: months.length, byChance: undefined };
}

/**
 * Last digits 0 and 5 where a fifth is due: at least 20 values of two digits or more, and a share that chance reaches
 * less than once in a hundred. 14 of 20 happen by chance 0.0000018 of the time.
 * Units: any; digits are those of the number as reported. Shape: counts as reported, in their smallest unit.
 * Missing: undefined with fewer values, or where chance does as much. Source: the binomial tail; the lines are our choice.
 */
export function lastDigitHeaping(values: readonly number[]): Hint | undefined {
  const digits = values.flatMap((value) => {
    const whole = Math.abs(shiftDecimal(value, decimalPlaces(value)));
    return whole >= 10 ? [whole % 10] : [];
  });
  if (digits.length < FEWEST_DIGITS) return undefined;
  const round = digits.filter((digit) => digit === 0 || digit === 5).length;
  const byChance = binomialTail(digits.length, round, 0.2);
  if (byChance >= UNLIKELY) return undefined;
  return { hint: 'last-digits', seen: round, of: digits.length, byChance };
}

/**
 * At least five revisions, all up or all down. Shape: new − old of each revision; zeros are none.
 * Five the same way happen by chance 2 × 0.5⁵ = 0.0625 of the time.
 * Units: any. Missing: undefined with fewer, or where one goes the other way. Source: the sign test; five is our choice.
 */
export function oneWayRevisions(changes: readonly number[]): Hint | undefined {
  const real = changes.filter((change) => change !== 0);
  const up = real.filter((change) => change > 0).length;
  if (real.length < FEWEST_REVISIONS || (up !== 0 && up !== real.length)) return undefined;
  const byChance = tidyQuotient(2 * 0.5 ** real.length);
  return { hint: 'one-way-revisions', seen: real.length, of: real.length, byChance };
}

/** P(at least k of n) with chance p each. */
function binomialTail(n: number, k: number, p: number): number {
  let term = (1 - p) ** n;
  let below = 0;
  for (let hits = 0; hits < k; hits += 1) {
    below += term;
    term *= ((n - hits) / (hits + 1)) * (p / (1 - p));
  }
  return tidyQuotient(Math.max(0, 1 - below));
}
