import { tidyDifference } from '#domain/decimal.ts';
import { againstLines, lineReader, type Standing } from '#domain/level.ts';
import { monthOfDate, samePeriodYearsBefore, shiftPeriod, type Period } from '#domain/period.ts';
import type { CountsRule, LinedCondition, Rule, XmrRule } from '#domain/rule.ts';
import { fromBase } from '#domain/unit.ts';
import type { WarningInput } from '#domain/warning.ts';
import { behindReader, targetOfYear } from './behind-rule.ts';
import { changeOf } from './change-rule.ts';
import { countStatistic, mayAlarm } from './counts-rule.ts';
import { coverageOf, coverageStatistic } from './coverage-rule.ts';
import { eventSize } from './event-rule.ts';
import { gapScores } from './gap-rule.ts';
import { momentumOf } from './momentum-rule.ts';
import { readByLand } from './read-by-land.ts';
import { revisionOf } from './revision-rule.ts';
import type { RuleFacts, Statistic } from './rule-facts.ts';
import {
  figureSource,
  isJudged,
  figuresOf,
  valueAt,
  type FigureSource,
  type RuleFigure,
} from './rule-figures.ts';
import { runLengths } from './run-rule.ts';
import { xmrStanding } from './xmr-rule.ts';

interface Look {
  readonly rule: Rule;
  readonly facts: RuleFacts;
  readonly source: FigureSource;
  readonly figures: readonly RuleFigure[];
}

interface Known extends RuleFigure {
  readonly value: number;
}

/** Statistics of the figures, by their index. Missing: undefined where the figure is. */
type Statistics = (index: number, figure: Known) => Statistic | undefined;

/**
 * What a rule says of every period of one series: a statistic with its level, that the figure is missing, or why it could
 * not be evaluated.
 * Shape: periods in order; those outside the rule's months are left out.
 * Missing: empty where nothing was ever said; of events where not even a register is kept the latest month that is over
 * says `no-register`; a region whose land changed is read as `readByLand` says.
 */
export function readRule(rule: Rule, facts: RuleFacts): readonly WarningInput[] {
  return readByLand(facts, (seen) => readSeries(rule, seen));
}

function readSeries(rule: Rule, facts: RuleFacts): WarningInput[] {
  const { condition } = rule;
  if (condition.kind === 'coverage') return readCoverage(rule, facts, condition);
  const { source, figures } = figuresOf(facts, rule.basis);
  if (figures.length === 0 && condition.kind === 'event' && !facts.plans) return [noRegister(facts)];
  const look: Look = { rule, facts, source, figures };
  const inputs = condition.kind === 'xmr' ? readXmr(look, condition) : readLined(look, condition);
  return inputs.filter(({ period }) => isJudged(rule.months, period));
}

function noRegister({ today }: RuleFacts): WarningInput {
  return { period: shiftPeriod(monthOfDate(today), -1), kind: 'error', reason: 'no-register' };
}

function readLined(look: Look, condition: Exclude<LinedCondition, { kind: 'coverage' }>): WarningInput[] {
  const statisticAt = statisticsOf(look, condition);
  const standingOf = standings(look, condition);
  return look.figures.map(({ period, value }, index): WarningInput => {
    if (value === undefined) return { period, kind: 'missing' };
    const statistic = statisticAt(index, { period, value });
    if (statistic === undefined) return { period, kind: 'missing' };
    if (typeof statistic === 'string') return { period, kind: 'error', reason: statistic };
    const standing = standingOf(period, statistic);
    if (!standing) return { period, kind: 'error', reason: 'no-target' };
    const input = { ...standing, period, kind: 'value' as const, value: statistic, figure: value };
    return condition.kind === 'counts' ? guarded(input, condition, knownRun(look.figures, index)) : input;
  });
}

/** How a statistic stands at a period. Missing: undefined where the lines hang on a target and there is none. */
function standings(
  { facts }: Look,
  condition: LinedCondition,
): (period: Period, statistic: number) => Standing | undefined {
  if (condition.kind !== 'level' || condition.against === 'threshold') {
    const read = lineReader(condition);
    return (_, statistic) => read(statistic);
  }
  const byYear = new Map<number, ((statistic: number) => Standing) | undefined>();
  return ({ year }, statistic) => {
    if (!byYear.has(year)) {
      const target = targetOfYear(facts, year);
      byYear.set(year, target && lineReader(condition, fromBase(target.value, facts.unit)));
    }
    return byYear.get(year)?.(statistic);
  };
}

// A small count that would alarm is neither a breach nor in band: too few cases say nothing bad.
function guarded(
  input: Extract<WarningInput, { kind: 'value' }>,
  condition: CountsRule,
  counts: readonly number[],
): WarningInput {
  return mayAlarm(condition, counts) ? input : { ...input, level: undefined, clear: true };
}

function statisticsOf(look: Look, condition: Exclude<LinedCondition, { kind: 'coverage' }>): Statistics {
  const { rule, facts, source, figures } = look;
  const { minBase } = rule;
  switch (condition.kind) {
    case 'level':
      return (_, { value }) => value;
    case 'change':
      return (_, figure) => changeOf(condition, figure, { source, facts, minBase });
    case 'behind': {
      const read = behindReader(condition, rule, facts);
      return (_, { period, value }) => read(period, value);
    }
    case 'run': {
      const lengths = runLengths(condition, source, figures);
      return (index) => lengths[index];
    }
    case 'momentum': {
      const first = figures[0]?.period;
      return (_, { period }) => momentumOf(condition, source, period, first ?? period);
    }
    case 'counts':
      return (index) => countStatistic(condition, knownRun(figures, index)) ?? shortOf(figures, index);
    case 'gap': {
      const scores = gapScores(condition, figures, otherSource(look, condition.otherBasis));
      return (index) => scores[index];
    }
    case 'revision':
      return (_, { period }) => revisionOf(condition, minBase, facts, period);
    case 'event':
      return (_, figure) => eventSize(condition, source, figure, facts.plans);
    case 'late':
      throw new RangeError('late reports have a fold of their own');
    default:
      return condition satisfies never;
  }
}

function otherSource({ facts: { counterpart } }: Look, basis: Rule['basis']): FigureSource | undefined {
  return counterpart && figureSource(counterpart.indicator, counterpart.unit, basis, counterpart.series);
}

/** The known values up to an index with no hole between them, the one at the index last. */
function knownRun(figures: readonly RuleFigure[], index: number): number[] {
  const run: number[] = [];
  for (let at = index; at >= 0; at -= 1) {
    const value = figures[at]?.value;
    if (value === undefined) break;
    run.push(value);
  }
  return run.reverse();
}

function shortOf(figures: readonly RuleFigure[], index: number): 'hole' | 'too-short' {
  return figures.slice(0, index).some(({ value }) => value === undefined) ? 'hole' : 'too-short';
}

function readXmr(look: Look, condition: XmrRule): WarningInput[] {
  const charted = look.figures.map((figure): RuleFigure => ({
    ...figure,
    value: chartedValue(look, condition, figure),
  }));
  return look.figures.map(({ period, value }, index): WarningInput => {
    if (value === undefined) return { period, kind: 'missing' };
    const run = knownRun(charted, index);
    const last = run.at(-1);
    if (last === undefined) return { period, kind: 'error', reason: 'no-base' };
    const standing = xmrStanding(condition, run);
    if (!standing) return { period, kind: 'error', reason: shortOf(charted, index) };
    return { ...standing, period, kind: 'value', value: last, figure: value };
  });
}

function chartedValue(look: Look, { of }: XmrRule, { period, value }: RuleFigure): number | undefined {
  if (of === 'value' || value === undefined) return value;
  const { source, facts, rule } = look;
  if (facts.indicator.measure === 'rate') {
    const before = valueAt(source, samePeriodYearsBefore(period, 1));
    return before === undefined ? undefined : tidyDifference(value, before);
  }
  const change = changeOf(
    { from: 'year-ago', years: 1, measure: 'percent' },
    { period, value },
    { source, facts, minBase: rule.minBase },
  );
  return typeof change === 'string' ? undefined : change;
}

function readCoverage(
  rule: Rule,
  facts: RuleFacts,
  condition: Extract<LinedCondition, { kind: 'coverage' }>,
): WarningInput[] {
  const all = coverageOf(facts, rule.basis);
  return all.flatMap((now, index): WarningInput[] => {
    const { period } = now;
    if (!isJudged(rule.months, period)) return [];
    const statistic = coverageStatistic(condition, now, all[index - 1]);
    if (typeof statistic === 'string') return [{ period, kind: 'error', reason: statistic }];
    return [
      { ...againstLines(condition, statistic), period, kind: 'value', value: statistic, figure: now.came },
    ];
  });
}
