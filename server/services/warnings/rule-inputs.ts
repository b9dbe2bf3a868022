import type { Indicator } from '#domain/catalogue.ts';
import { latestDuePeriod } from '#domain/due.ts';
import {
  comparePeriods,
  endMonth,
  jointJanuaryFebruary,
  monthsBetween,
  periodKey,
  shiftPeriod,
  type IsoDate,
  type Period,
} from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import { isKnownPoint, pointEndingAt } from '#domain/series.ts';
import { targetInForce, type Target } from '#domain/target.ts';
import { fromBase, type Unit } from '#domain/unit.ts';
import type { WarningInput } from '#domain/warning.ts';
import { ytdMeanAt, type SeriesByBasis } from '#domain/year-to-date.ts';

export interface RuleData {
  readonly rule: Rule;
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly series: SeriesByBasis;
  /** All versions of the region's targets for this indicator. */
  readonly targets: readonly Target[];
  /** The day that decides what is due and which target is in force. */
  readonly today: IsoDate;
}

/**
 * What a rule is folded over: every period of the indicator's frequency from the series' first figure to the latest
 * one that is there or due. Totals and means since January are looked at month by month.
 * Units: values and targets in the indicator's display unit.
 * Missing: a period that is due and has no figure is `missing`; one not yet due is left out, as are January and
 * February where a joint figure stands for both.
 */
export function ruleInputs(data: RuleData): WarningInput[] {
  return periodsToJudge(data).map((period): WarningInput => {
    const value = valueAt(data, period);
    if (value === undefined) return { period, kind: 'missing' };
    return { period, kind: 'value', value: fromBase(value, data.unit), target: targetOf(data, period) };
  });
}

function valueAt({ rule, series }: RuleData, period: Period): number | undefined {
  const { year, month, months } = period;
  const measure =
    rule.basis === 'ytd_mean'
      ? ytdMeanAt(series, period).measure
      : rule.basis === 'ytd'
        ? pointEndingAt(series.ytd, year, month + months - 1)?.measure
        : series.period.get(periodKey(period))?.measure;
  return measure?.kind === 'known' ? measure.value : undefined;
}

function targetOf({ rule, targets, today, unit }: RuleData, period: Period): number | undefined {
  if (rule.condition.against !== 'target') return undefined;
  const ofYear = targets.filter(({ year }) => year === period.year);
  const target = targetInForce(ofYear, today);
  return target && fromBase(target.value, unit);
}

function periodsToJudge(data: RuleData): Period[] {
  const { rule, indicator, series, today } = data;
  const own = rule.basis === 'ytd' ? series.ytd : series.period;
  const length = rule.basis === 'period' ? lengthOf(indicator) : 1;
  const known = [...own.values(), ...(rule.basis === 'ytd_mean' ? series.ytdMean.values() : [])]
    .filter(isKnownPoint)
    .map(({ period }) => period)
    .filter(({ months }) => rule.basis !== 'period' || months === length || (length === 1 && months === 2))
    .sort(comparePeriods);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const due = indicator.frequency === 'event' ? undefined : latestDuePeriod(indicator, today);
  const end = due && comparePeriods(endMonth(due), endMonth(last)) > 0 ? due : last;
  if (length > 1) return runOf(first, end);
  return monthsBetween(first, endMonth(end)).flatMap((month) => withJoint(month, series.period, rule.basis));
}

function lengthOf({ frequency }: Indicator): Period['months'] {
  if (frequency === 'quarter') return 3;
  return frequency === 'year' ? 12 : 1;
}

function runOf(first: Period, end: Period): Period[] {
  const run: Period[] = [];
  for (let period = first; comparePeriods(period, end) <= 0; period = shiftPeriod(period, 1))
    run.push(period);
  return run;
}

function withJoint(month: Period, index: SeriesByBasis['period'], basis: Rule['basis']): Period[] {
  const joint = jointJanuaryFebruary(month.year);
  if (basis !== 'period' || month.month > 2 || !isKnownPoint(index.get(periodKey(joint)))) return [month];
  if (isKnownPoint(index.get(periodKey({ ...month, month: 2 })))) return [month];
  return month.month === 1 ? [joint] : [];
}
