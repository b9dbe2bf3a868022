import { tidyDifference, tidyQuotient } from '#domain/decimal.ts';
import { latestDuePeriod } from '#domain/due.ts';
import { comparePeriods, endMonth, monthsBetween, shiftPeriod, type Period } from '#domain/period.ts';
import type { CoverageRule, Rule } from '#domain/rule.ts';
import type { RuleFacts, Statistic } from './rule-facts.ts';
import {
  figureSource,
  isInForce,
  lengthOf,
  levelOfMonth,
  ruleFigures,
  runOf,
  valueAt,
  type FigureSource,
} from './rule-figures.ts';

/** How many of the parts in force at a period have their figure. */
export interface CoverageAt {
  readonly period: Period;
  readonly came: number;
  readonly expected: number;
}

/**
 * How complete each period is, from the first figure of any part to the latest period that is due; where no due day is
 * known, to the one before the latest with a figure, since the latest may still be coming in.
 * Missing: none: of nothing ever reported there is no period.
 */
export function coverageOf(facts: RuleFacts, basis: Rule['basis']): CoverageAt[] {
  const parts = (facts.parts ?? []).map((part) => ({
    part,
    source: figureSource(facts.indicator, facts.unit, basis, part.series),
  }));
  const ends = parts.flatMap(({ part, source }) =>
    ruleFigures(source, part, facts.today)
      .filter(({ value }) => value !== undefined)
      .map(({ period }) => period),
  );
  const [first] = ends.sort(comparePeriods);
  const latest = ends.at(-1);
  if (!first || !latest) return [];
  const length = lengthOf(facts.indicator);
  const last = latestDuePeriod(facts.indicator, facts.today) ?? shiftPeriod(endMonth(latest), -length);
  const periods = length > 1 ? runOf(first, last) : monthsBetween(endMonth(first), endMonth(last));
  return periods.map((period) => {
    const inForce = parts.filter(({ part }) => isInForce(part, period));
    const came = inForce.filter(({ source }) => hasFigure(source, period)).length;
    return { period, came, expected: inForce.length };
  });
}

// A joint January–February answers for both of its months.
function hasFigure(source: FigureSource, period: Period): boolean {
  const value = period.months === 1 ? levelOfMonth(source, period) : valueAt(source, period);
  return value !== undefined;
}

/**
 * The share of parts with a figure, in %, or its change on the period before in 个百分点: 38 of 41 is 92.6829268293.
 * Errors: `no-base` where nothing is expected or nothing comes before.
 */
export function coverageStatistic(
  { measure }: Pick<CoverageRule, 'measure'>,
  now: CoverageAt,
  before: CoverageAt | undefined,
): Statistic {
  const share = shareOf(now);
  if (share === undefined) return 'no-base';
  if (measure === 'share') return share;
  const last = before && shareOf(before);
  return last === undefined ? 'no-base' : tidyDifference(share, last);
}

function shareOf({ came, expected }: CoverageAt): number | undefined {
  return expected === 0 ? undefined : tidyQuotient((100 * came) / expected);
}
