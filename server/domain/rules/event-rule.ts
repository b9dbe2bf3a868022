import { sumDecimals } from '#domain/decimal.ts';
import { againstLines } from '#domain/level.ts';
import { endMonth, shiftPeriod } from '#domain/period.ts';
import type { EventRule } from '#domain/rule.ts';
import type { Statistic } from './rule-facts.ts';
import { valueAt, type FigureSource, type RuleFigure } from './rule-figures.ts';

/**
 * The size of the events of a region over the last `window` months: plans of 60 and 50 people in two months are 110.
 * Figures are by month, so a month stands for the 30 days of the practice.
 * Missing: undefined for a month nothing was said of: no word is no zero.
 * Errors: `no-register` for single firms; `hole` where an earlier month of the window is not known and what is known
 * breaches nothing.
 */
export function eventSize(
  condition: EventRule,
  source: FigureSource,
  { period, value }: RuleFigure,
): Statistic | undefined {
  if (condition.of === 'firm') return 'no-register';
  if (value === undefined) return undefined;
  const earlier = Array.from({ length: condition.window - 1 }, (_, step) =>
    valueAt(source, shiftPeriod(endMonth(period), -step - 1)),
  );
  const known = earlier.filter((each) => each !== undefined);
  const sum = sumDecimals([value, ...known]);
  const breaches = againstLines(condition, sum).level !== undefined;
  return known.length === earlier.length || breaches ? sum : 'hole';
}
