import { roundHalfUp, shiftDecimal, subtractDecimals, tidyDifference } from './decimal.ts';

/** Why a month's own figure is not what the year's running total grew by. */
export const DIFFERENCE_KINDS = [
  'ytd-in-month-column',
  'joint-january-february',
  'unit-slip',
  'sign',
  'digits-transposed',
  'last-year-typed',
  'earlier-month-revised',
  'unexplained',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One of the three figures the sum is made of. */
export type Figure = 'month' | 'total' | 'before';

export interface MonthAndTotals {
  /** 1–12. */
  readonly month: number;
  /** The three figures, base unit: the month’s own, the running total with it, and the one before it. */
  readonly figures: Readonly<Record<Figure, number>>;
  /** The step each figure was written in, base unit. */
  readonly steps: Readonly<Record<Figure, number>>;
  /** The same figures of the year before, where known. */
  readonly lastYear: Partial<Readonly<Record<Figure, number>>>;
  /** Earlier months of the year whose own figure is not what the total grew by then, and by how much it is more. */
  readonly outOfLine: readonly { readonly month: number; readonly by: number }[];
}

export interface Explanation {
  readonly kind: DifferenceKind;
  /** The figure at fault and what it would have to be, base unit; absent when none of the three is. */
  readonly fault?: { readonly figure: Figure; readonly to: number };
  /** unit-slip: the power of ten between what is written and what fits. */
  readonly power?: number;
  /** earlier-month-revised: which month. */
  readonly revised?: number;
}

const POWERS = [1, -1, 2, -2, 4, -4] as const;

/** How far the three figures are apart: total − before − month. Source: practice 1.3. */
export function differenceOf({ figures: { month, total, before } }: Pick<MonthAndTotals, 'figures'>): number {
  return tidyDifference(tidyDifference(total, before), month);
}

/** Whether the month is what the total grew by, as far as the rounding of three figures can tell. */
export function isAgreed(of: Pick<MonthAndTotals, 'figures' | 'steps'>): boolean {
  const { month, total, before } = of.steps;
  return Math.abs(differenceOf(of)) <= 0.5 * (month + total + before) * (1 + 1e-9);
}

/**
 * The first explanation that fits a difference, surest first. Of one figure changed, the other two believed.
 * Month 34, total 18 600 after 15 200: the total grew by 3400, so 34 is 3400 written in hundreds, a slip of 10².
 * Missing: where nothing fits it is `unexplained`, and no figure is named.
 */
export function explainDifference(of: MonthAndTotals): Explanation {
  return (
    totalTypedAsMonth(of) ??
    slipped(of) ??
    signLost(of) ??
    transposed(of) ??
    lastYearTyped(of) ??
    revisedEarlier(of) ?? { kind: 'unexplained' }
  );
}

// January has no total before it, only the 0 it starts from.
function written({ month }: MonthAndTotals): readonly Figure[] {
  return month === 1 ? ['month', 'total'] : ['month', 'total', 'before'];
}

/** What each figure would have to be for the other two to be right. */
function wanted({ figures: { month, total, before } }: MonthAndTotals, figure: Figure): number {
  if (figure === 'month') return tidyDifference(total, before);
  return figure === 'total' ? tidyDifference(before, -month) : tidyDifference(total, month);
}

function totalTypedAsMonth(of: MonthAndTotals): Explanation | undefined {
  const { month, figures } = of;
  if (figures.month !== figures.total || month === 1) return undefined;
  const kind = month === 2 ? 'joint-january-february' : 'ytd-in-month-column';
  return { kind, fault: { figure: 'month', to: wanted(of, 'month') } };
}

// A slip of the unit is what a slip is made of: the digits are right, only the point is elsewhere.
function slipped(of: MonthAndTotals): Explanation | undefined {
  for (const figure of written(of)) {
    const value = of.figures[figure];
    if (value === 0) continue;
    for (const power of POWERS) {
      const to = shiftDecimal(value, power);
      if (fits(of, figure, to, shiftDecimal(of.steps[figure], power)))
        return { kind: 'unit-slip', fault: { figure, to: wanted(of, figure) }, power };
    }
  }
  return undefined;
}

function signLost(of: MonthAndTotals): Explanation | undefined {
  for (const figure of written(of)) {
    const to = -of.figures[figure];
    if (to !== 0 && fits(of, figure, to)) return { kind: 'sign', fault: { figure, to } };
  }
  return undefined;
}

/** Two neighbouring digits changed places: the result must be wanted to the digit, for nearly fitting proves nothing. */
function transposed(of: MonthAndTotals): Explanation | undefined {
  for (const figure of written(of)) {
    const to = wanted(of, figure);
    const step = of.steps[figure];
    if (isSwapped(inSteps(of.figures[figure], step), inSteps(to, step)))
      return { kind: 'digits-transposed', fault: { figure, to } };
  }
  return undefined;
}

function inSteps(value: number, step: number): string {
  return String(roundHalfUp(value / step, 0));
}

function isSwapped(written: string, right: string): boolean {
  if (written.length !== right.length || written === right) return false;
  const at = Array.from(written).findIndex((digit, index) => digit !== right[index]);
  const swapped = `${written.slice(0, at)}${written[at + 1] ?? ''}${written[at] ?? ''}${written.slice(at + 2)}`;
  return swapped === right;
}

function lastYearTyped(of: MonthAndTotals): Explanation | undefined {
  for (const figure of ['month', 'total'] as const) {
    const value = of.figures[figure];
    if (value !== 0 && value === of.lastYear[figure])
      return { kind: 'last-year-typed', fault: { figure, to: wanted(of, figure) } };
  }
  return undefined;
}

// The earlier month’s own figure was raised and the totals after it were not, until now.
function revisedEarlier(of: MonthAndTotals): Explanation | undefined {
  const difference = differenceOf(of);
  const found = of.outOfLine.filter(({ by }) => isNear(by, difference, slack(of)));
  const [only] = found;
  return found.length === 1 && only ? { kind: 'earlier-month-revised', revised: only.month } : undefined;
}

function fits(of: MonthAndTotals, figure: Figure, to: number, step = of.steps[figure]): boolean {
  return isAgreed({ figures: { ...of.figures, [figure]: to }, steps: { ...of.steps, [figure]: step } });
}

function slack({ steps: { month, total, before } }: MonthAndTotals): number {
  return 0.5 * (month + total + before);
}

function isNear(a: number, b: number, tolerance: number): boolean {
  return Math.abs(subtractDecimals(a, b)) <= tolerance * (1 + 1e-9);
}
