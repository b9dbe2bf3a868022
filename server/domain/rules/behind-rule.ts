import { attainmentOf, leadOf, paceOf } from '#domain/attainment.ts';
import { tidyQuotient } from '#domain/decimal.ts';
import { pastYears, seasonalSchedule, type PastYear } from '#domain/judging/past-years.ts';
import { projectTotal } from '#domain/judging/projection.ts';
import { lastMonth, type Period } from '#domain/period.ts';
import type { BehindRule, Rule } from '#domain/rule.ts';
import { CALENDAR, scheduleShare, typedSchedule, type SharesSchedule } from '#domain/schedule.ts';
import { isCeiling, targetInForce, type Target } from '#domain/target.ts';
import { fromBase } from '#domain/unit.ts';
import type { RuleFacts, Statistic } from './rule-facts.ts';

interface RunningTotal {
  readonly month: number;
  readonly value: number;
  readonly target: number;
  readonly past: readonly PastYear[];
  /** The path of the year's target. */
  readonly path: SharesSchedule | undefined;
}

/**
 * How a running total stands to its target: lead in 个百分点, pace as a ratio, or the foreseen year end in % of the target.
 * 23 100 of 30 000 at September by the calendar: lead 2, ratio 1.02666666667.
 * `seasonal` is the pace a status goes by: the office's own path where the target has one, else that of past years.
 * Units: display unit in. Missing: none: the figure is known.
 * Errors: `no-target`, `not-a-running-total`, `base-too-small`, `no-schedule`, `no-projection`.
 */
export function behindReader(
  condition: BehindRule,
  rule: Pick<Rule, 'minBase'>,
  facts: RuleFacts,
): (period: Period, value: number) => Statistic {
  const pastOf = rememberYears(facts);
  const targets = new Map<number, Target | undefined>();
  return (period, value) => {
    if (!targets.has(period.year)) targets.set(period.year, targetOfYear(facts, period.year));
    const target = targets.get(period.year);
    if (!target) return 'no-target';
    if (target.evaluation !== 'cumulative' || isCeiling(target)) return 'not-a-running-total';
    const goal = fromBase(target.value, facts.unit);
    if (rule.minBase !== null && goal < rule.minBase) return 'base-too-small';
    const needsPast = condition.measure === 'projection' || condition.pace === 'seasonal';
    const past = needsPast ? pastOf(period.year) : [];
    const path = typedSchedule(target.path, target.value);
    return behindOf(condition, facts, { month: lastMonth(period), value, target: goal, past, path });
  };
}

/** The target in force today for a year. Missing: undefined without one. */
export function targetOfYear({ targets, today }: RuleFacts, year: number): Target | undefined {
  return targetInForce(
    targets.filter((target) => target.year === year),
    today,
  );
}

function behindOf(condition: BehindRule, facts: RuleFacts, total: RunningTotal): Statistic {
  if (condition.measure === 'projection') return projectionOf(facts, total);
  const share = shareDue(condition, facts, total);
  if (share === undefined) return 'no-schedule';
  if (condition.measure === 'ratio') return paceOf(total.value, total.target, share) ?? 'no-schedule';
  const attainment = attainmentOf(total.value, total.target);
  return attainment === undefined ? 'zero-base' : tidyQuotient(100 * leadOf(attainment, share));
}

function shareDue(
  { pace }: BehindRule,
  { seasonal }: RuleFacts,
  { month, past, path }: RunningTotal,
): number | undefined {
  if (pace === 'calendar') return scheduleShare(CALENDAR, month);
  const own = path && scheduleShare(path, month);
  if (own !== undefined) return own;
  const season = seasonalSchedule(past, seasonal.minYears);
  return season && scheduleShare(season, month);
}

function projectionOf({ seasonal }: RuleFacts, { month, value, target, past }: RunningTotal): Statistic {
  if (target <= 0) return 'zero-base';
  if (month === 12) return tidyQuotient((100 * value) / target);
  const projection = projectTotal(value, month, past, seasonal.minYears);
  return typeof projection === 'string' ? 'no-projection' : tidyQuotient((100 * projection.mid) / target);
}

// In the display unit, as the value is: shares are ratios, projections are not.
function rememberYears(facts: RuleFacts): (year: number) => readonly PastYear[] {
  const kept = new Map<number, readonly PastYear[]>();
  return (year) => {
    const known = kept.get(year) ?? pastYears(facts.series, year, facts.seasonal).map(inDisplayUnit(facts));
    kept.set(year, known);
    return known;
  };
}

function inDisplayUnit({ unit }: RuleFacts): (past: PastYear) => PastYear {
  return ({ year, toDate, total }) => ({
    year,
    toDate: toDate.map((value) => (value === undefined ? undefined : fromBase(value, unit))),
    total: fromBase(total, unit),
  });
}
