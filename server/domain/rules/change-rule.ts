import { tidyDifference, tidyQuotient, tidySum } from '#domain/decimal.ts';
import type { RuleError } from '#domain/level.ts';
import { beginsCohort } from '#domain/judging/cohorts.ts';
import { meanOf } from '#domain/judging/past-years.ts';
import {
  jointJanuaryFebruary,
  lastMonth,
  monthOf,
  periodKey,
  samePeriodYearsBefore,
  shiftPeriod,
  type Period,
} from '#domain/period.ts';
import { isKnownPoint } from '#domain/series.ts';
import type { ChangeRule, Rule } from '#domain/rule.ts';
import { fromBase } from '#domain/unit.ts';
import type { RuleFacts, Statistic } from './rule-facts.ts';
import { levelOfMonth, valueAt, type FigureSource } from './rule-figures.ts';

/** What a value is compared with. */
export interface ChangeBase {
  readonly source: FigureSource;
  readonly facts: Pick<RuleFacts, 'comparablePriors' | 'comparableTotals'>;
  readonly minBase: Rule['minBase'];
}

/**
 * The change of a value: in % of its base, or the plain difference. 71.9 after 70.67 is 1.74048393944 %; 5.9 after 5.2
 * is 0.7. 同比 takes the comparable figure of the year before where one came with the value; a month worked out from two
 * totals the difference of theirs, and has no base where only one of them came with one.
 * Units: display unit in; %, 个百分点 or display unit out.
 * Errors: `no-base`, `zero-base`, `base-too-small`.
 */
export function changeOf(
  rule: Pick<ChangeRule, 'from' | 'years' | 'measure'>,
  at: { readonly period: Period; readonly value: number },
  compared: ChangeBase,
): Statistic {
  const base = baseOf(rule, at.period, compared);
  if (base === undefined) return 'no-base';
  return changeFrom(rule.measure, base, at.value, compared.minBase);
}

/** The change from a base. 71.9 from 70.67 in percent is 1.74048393944. Errors: `zero-base`, `base-too-small`. */
export function changeFrom(
  measure: ChangeRule['measure'],
  base: number,
  value: number,
  minBase: number | null,
): number | Extract<RuleError, 'zero-base' | 'base-too-small'> {
  if (minBase !== null && base < minBase) return 'base-too-small';
  const difference = tidyDifference(value, base);
  if (measure === 'difference') return difference;
  return base > 0 ? tidyQuotient((difference / base) * 100) : 'zero-base';
}

function baseOf(
  { from, years }: Pick<ChangeRule, 'from' | 'years'>,
  period: Period,
  { source, facts }: ChangeBase,
): number | undefined {
  switch (from) {
    case 'previous':
      return valueBefore(source, period);
    case 'year-ago': {
      const comparable = comparableOf(period, source, facts);
      if (comparable === 'mixed') return undefined;
      return comparable === undefined
        ? valueYearsBefore(source, period, 1)
        : fromBase(comparable, source.unit);
    }
    case 'years-mean': {
      const past = Array.from({ length: years }, (_, step) =>
        valueYearsBefore(source, period, step + 1),
      ).filter((value) => value !== undefined);
      return past.length === years ? meanOf(past) : undefined;
    }
    default:
      return from satisfies never;
  }
}

function comparableOf(
  period: Period,
  { basis, series }: FigureSource,
  { comparablePriors, comparableTotals }: ChangeBase['facts'],
): number | 'mixed' | undefined {
  const isDerived = basis === 'period' && !isKnownPoint(series.period.get(periodKey(period)));
  if (!isDerived || !comparableTotals) return comparablePriors?.get(periodKey(period));
  const totalTo = (month: number): number | undefined =>
    comparableTotals.get(periodKey(monthOf(period.year, month))) ??
    (month === 2 ? comparableTotals.get(periodKey(jointJanuaryFebruary(period.year))) : undefined);
  const [to, from] = [totalTo(lastMonth(period)), period.month === 1 ? 0 : totalTo(period.month - 1)];
  if (to !== undefined && from !== undefined) return tidyDifference(to, from);
  return to === undefined && (from === undefined || period.month === 1) ? undefined : 'mixed';
}

/**
 * The value of the same period some years before, in the display unit. A joint January–February of a flow is compared
 * with the two months where the earlier year reported them apart: 5 633 and 5 589 are 11 222.
 * Missing: undefined where it is not known.
 */
export function valueYearsBefore(source: FigureSource, period: Period, years: number): number | undefined {
  const before = samePeriodYearsBefore(period, years);
  const own = valueAt(source, before);
  const isJointFlow = before.months === 2 && source.basis === 'period' && source.indicator.measure === 'flow';
  if (own !== undefined || !isJointFlow) return own;
  const [january, february] = [1, 2].map((month) => valueAt(source, { ...before, month, months: 1 }));
  return january === undefined || february === undefined ? undefined : tidySum(january, february);
}

/**
 * The value of the period right before. A joint January–February follows December; for a rate or a stock it stands for
 * both months, for a flow it is no month and compares with none.
 * Missing: undefined where it is not known, and where a new cohort begins with the period.
 */
export function valueBefore(source: FigureSource, period: Period): number | undefined {
  const isFlow = source.indicator.measure === 'flow';
  if (beginsCohort(source.indicator.cohortFrom, period)) return undefined;
  if (period.months === 2) {
    return isFlow ? undefined : valueAt(source, { year: period.year - 1, month: 12, months: 1 });
  }
  const before = shiftPeriod(period, -1);
  return period.months === 1 && !isFlow ? levelOfMonth(source, before) : valueAt(source, before);
}
