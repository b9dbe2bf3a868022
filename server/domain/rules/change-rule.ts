import { tidyDifference, tidyQuotient } from '#domain/decimal.ts';
import type { RuleError } from '#domain/level.ts';
import { beginsCohort } from '#domain/judging/cohorts.ts';
import { meanOf } from '#domain/judging/past-years.ts';
import { periodKey, samePeriodYearsBefore, shiftPeriod, type Period } from '#domain/period.ts';
import type { ChangeRule, Rule } from '#domain/rule.ts';
import { fromBase } from '#domain/unit.ts';
import type { RuleFacts, Statistic } from './rule-facts.ts';
import { levelOfMonth, valueAt, type FigureSource } from './rule-figures.ts';

/** What a value is compared with. */
export interface ChangeBase {
  readonly source: FigureSource;
  readonly facts: Pick<RuleFacts, 'comparablePriors'>;
  readonly minBase: Rule['minBase'];
}

/**
 * The change of a value: in % of its base, or the plain difference. 71.9 after 70.67 is 1.74048393944 %; 5.9 after 5.2
 * is 0.7. 同比 takes the comparable figure of the year before where one came with the value.
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
      const comparable = facts.comparablePriors?.get(periodKey(period));
      if (comparable !== undefined) return fromBase(comparable, source.unit);
      return valueAt(source, samePeriodYearsBefore(period, 1));
    }
    case 'years-mean': {
      const past = Array.from({ length: years }, (_, step) =>
        valueAt(source, samePeriodYearsBefore(period, step + 1)),
      ).filter((value) => value !== undefined);
      return past.length === years ? meanOf(past) : undefined;
    }
    default:
      return from satisfies never;
  }
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
