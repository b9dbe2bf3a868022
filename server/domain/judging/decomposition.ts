import {
  shiftDecimal,
  subtractDecimals,
  sumDecimals,
  tidyDifference,
  tidyQuotient,
} from '#domain/decimal.ts';

export interface Part {
  readonly code: string;
  /** Its own figure. Missing: undefined; it then stands in the remainder, by name. */
  readonly actual: number | undefined;
  /** What it should have by now, or had a year before. Missing: as `actual`. */
  readonly expected: number | undefined;
}

export interface Contribution {
  readonly code: string;
  /** Actual − expected, rounded to the shown places so that everything closes. */
  readonly amount: number;
  /** Amount ÷ the total's expected, as a ratio: what it adds to the whole's change or lead. */
  readonly points: number | undefined;
}

export interface Decomposition {
  readonly total: number;
  /** Largest shortfall first; equal ones by code. */
  readonly parts: readonly Contribution[];
  /** What the parts do not explain: parts missing, targets not divided, a whole that is not its parts' sum. */
  readonly remainder: number;
  /** Parts without a figure or an expectation. */
  readonly missing: readonly string[];
  /** What part of the sum of shortfalls the largest three make, as a ratio; undefined when nobody is short. */
  readonly concentration: number | undefined;
}

/**
 * Who owes the gap: the whole's difference (actual − expected) split over its parts, closing exactly as shown:
 * the amounts and the remainder, all rounded to `places`, add up to the rounded total.
 * Whole 90 of 100; A 40 of 50, B 45 of 45: total −10, A −10, B 0, remainder 0.
 * Rounding goes to whoever's rest is largest (Hamilton), so that no amount is off by a whole last place.
 * Units: all in one; `places` after its point. Shape: parts that add up (districts, industries, additive groups).
 * Missing: a part with a side unknown is listed and adds nothing; what it hides is in the remainder.
 * Source: the largest-remainder rule for the last place; the split itself is a plain difference.
 */
export function decompose(
  whole: { readonly actual: number; readonly expected: number },
  parts: readonly Part[],
  places: number,
): Decomposition {
  const total = roundTo(tidyDifference(whole.actual, whole.expected), places);
  const known = parts.flatMap(({ code, actual, expected }) =>
    actual === undefined || expected === undefined ? [] : [{ code, exact: tidyDifference(actual, expected) }],
  );
  const exactTotal = tidyDifference(whole.actual, whole.expected);
  const explained = known.reduce((sum, { exact }) => sum + exact, 0);
  const left = negligible(exactTotal - explained, exactTotal, explained) ? 0 : exactTotal - explained;
  const rounded = roundToSum([...known.map(({ exact }) => exact), left], total, places);
  const amounts = known.map(({ code }, index): Contribution => {
    const amount = rounded[index] ?? 0;
    const points = whole.expected > 0 ? tidyQuotient(amount / whole.expected) : undefined;
    return { code, amount, points };
  });
  amounts.sort((a, b) => a.amount - b.amount || (a.code < b.code ? -1 : 1));
  const shortfalls = amounts.flatMap(({ amount }) => (amount < 0 ? [amount] : []));
  const remainder = subtractDecimals(total, sumDecimals(amounts.map(({ amount }) => amount)));
  return {
    total,
    parts: amounts,
    remainder,
    missing: parts.flatMap(({ code, actual, expected }) =>
      actual === undefined || expected === undefined ? [code] : [],
    ),
    concentration:
      shortfalls.length === 0
        ? undefined
        : tidyQuotient(sumDecimals(shortfalls.slice(0, 3)) / sumDecimals(shortfalls)),
  };
}

/**
 * What is expected of a part without a target of its own: its share of the whole's figure of last year. 100 of a whole
 * that was 50, of which the part made 30, gives 60. The whole's own figure is asked for and not the parts' sum: with
 * only some parts known, those would be held to all of it.
 * Units: all in one. Source: our choice where parts have no targets of their own.
 * Missing: undefined without both figures of last year, or when the whole's is not above zero.
 */
export function expectedByLastYear(
  expected: number,
  before: { readonly whole: number | undefined; readonly part: number | undefined },
): number | undefined {
  const { whole, part } = before;
  if (whole === undefined || part === undefined || whole <= 0) return undefined;
  return tidyQuotient((expected * part) / whole);
}

/** Whole numbers of the last place for each value, adding up to the total: floors, then the largest rests. */
function roundToSum(values: readonly number[], total: number, places: number): number[] {
  const scaled = values.map((value) => tidyQuotient(shiftDecimal(value, places)));
  const floors = scaled.map(Math.floor);
  const owed = shiftDecimal(total, places) - floors.reduce((sum, value) => sum + value, 0);
  const byRest = scaled
    .map((value, index) => ({ index, rest: value - (floors[index] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(byRest.slice(0, Math.max(0, owed)).map(({ index }) => index));
  return floors.map((floor, index) => shiftDecimal(floor + (raised.has(index) ? 1 : 0), -places));
}

function roundTo(value: number, places: number): number {
  return shiftDecimal(Math.round(shiftDecimal(value, places)), -places) + 0;
}

/** Noise of the last bits of a sum, which must not show as somebody's share. */
function negligible(value: number, ...of: readonly number[]): boolean {
  return Math.abs(value) <= 1e-9 * Math.max(1, ...of.map(Math.abs));
}
