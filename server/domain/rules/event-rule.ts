import { sumDecimals } from '#domain/decimal.ts';
import { againstLines } from '#domain/level.ts';
import { endMonth, periodId, shiftPeriod, type Period } from '#domain/period.ts';
import { isLarge, type LayOff } from '#domain/registers/lay-offs.ts';
import type { EventRule } from '#domain/rule.ts';
import type { Statistic } from './rule-facts.ts';
import { valueAt, type FigureSource, type RuleFigure } from './rule-figures.ts';

/**
 * The size of the events of a region over the last `window` months: plans of 60 and 50 people in two months are 110 of
 * the region, 60 of its largest firm, and 1 large firm.
 * Figures are by month, so a month stands for the 30 days of the practice.
 * Units: of `firm` and `region` the indicator’s; of `large-firms` firms.
 * Missing: undefined for a month nothing was said of: no word is no zero.
 * Errors: `no-register` for single firms where the figure is not zero and no plan of a firm is known; `hole` where an
 * earlier month of the window is not known and what is known breaches nothing.
 */
export function eventSize(
  condition: EventRule,
  source: FigureSource,
  { period, value }: RuleFigure,
  plans: readonly LayOff[] | undefined,
): Statistic | undefined {
  if (condition.of !== 'region') return ofFirms(condition, { period, value }, plans);
  if (value === undefined) return undefined;
  const earlier = earlierMonths(condition, period).map((month) => valueAt(source, month));
  const known = earlier.filter((each) => each !== undefined);
  const sum = sumDecimals([value, ...known]);
  const breaches = againstLines(condition, sum).level !== undefined;
  return known.length === earlier.length || breaches ? sum : 'hole';
}

function ofFirms(
  condition: EventRule,
  { period, value }: RuleFigure,
  plans: readonly LayOff[] | undefined,
): Statistic | undefined {
  if (plans === undefined) return 'no-register';
  if (value === undefined) return undefined;
  const months = new Set([endMonth(period), ...earlierMonths(condition, period)].map(periodId));
  const filed = plans.filter(({ month }) => months.has(month));
  if (filed.length === 0) return value === 0 ? 0 : 'no-register';
  if (condition.of === 'large-firms') return new Set(filed.filter(isLarge).map(({ firm }) => firm)).size;
  const byFirm = Map.groupBy(filed, ({ firm }) => firm);
  return Math.max(...[...byFirm.values()].map((all) => sumDecimals(all.map(({ persons }) => persons))));
}

function earlierMonths({ window }: EventRule, period: Period): Period[] {
  return Array.from({ length: window - 1 }, (_, step) => shiftPeriod(endMonth(period), -step - 1));
}
