import { dueDate, latestDuePeriod } from '#domain/due.ts';
import { againstLines } from '#domain/level.ts';
import { comparePeriods, daysBetween, monthOfDate, monthsBetween, shiftPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import { reportStanding, type ReportStanding } from '#domain/reporting.ts';
import { levelRank, type LateRule, type Level, type Rule } from '#domain/rule.ts';
import type {
  Episode,
  Transition,
  WarningInput,
  WarningRule,
  WarningStep,
  WarningTrace,
} from '#domain/warning.ts';
import type { RuleFacts } from './rule-facts.ts';
import { isInForce, isJudged, lengthOf, runOf } from './rule-figures.ts';

interface LateReport {
  readonly period: Period;
  /** Its place among the periods the rule judges: two next to each other are two in a row. */
  readonly place: number;
  /** Days after the due day: until it came, or until today. */
  readonly days: number;
  readonly came: boolean;
}

interface LateRun extends LateReport {
  /** Up to this one, how many in a row reached the mildest line. */
  readonly run: number;
}

/**
 * Late and missing reports: each period is an episode of its own, opened on the first day late enough, raised as days
 * pass, released when the report comes. Judged on any day it says the same as judged on every day before it.
 * Due on 10 July, lines at 1, 3 and 5 days, come on 14 July: opened at 1, raised at 3, released at 4. Where two in a row
 * are orange and June was late too, July opens orange at 1.
 * Reports due before the first one came in from any of the rule's regions are not judged: what is loaded of the past was not late here.
 * Missing: no step for what was loaded from published figures, and none at all without a due day.
 */
export function foldLate(
  rule: WarningRule,
  condition: LateRule,
  reports: readonly LateReport[],
): WarningTrace {
  const runs = inRuns(condition, reports);
  const inputs = runs.map((report): WarningInput => {
    const { period, days, came } = report;
    const standing = againstLines(condition, days);
    const level = came ? undefined : levelAt(condition, report, days);
    return {
      ...standing,
      period,
      kind: 'value',
      value: days,
      figure: days,
      level,
      clear: level === undefined,
    };
  });
  const episodes = runs.flatMap((report) => episodeOf(condition, report) ?? []);
  const steps = inputs.map((input): WarningStep => {
    const level = input.kind === 'value' ? input.level : undefined;
    return {
      period: input.period,
      state: level === undefined ? 'normal' : 'active',
      count: 0,
      level,
      missed: 0,
      overdue: false,
      error: undefined,
    };
  });
  return { rule: { ...rule, eachPeriod: true }, inputs, steps, episodes };
}

/** The reports of a region that are due, or came, since reporting began. Shape: periods in order. */
export function lateReports(rule: Pick<Rule, 'months'>, facts: RuleFacts): LateReport[] {
  const { indicator, reportedSince, today, sendingsOf } = facts;
  const due = latestDuePeriod(indicator, today);
  if (reportedSince === undefined || !due) return [];
  return periodsDue(reportedSince, due, lengthOf(indicator))
    .filter((period) => isInForce(facts, period) && isJudged(rule.months, period))
    .flatMap((period, place) => {
      const day = dueDate(indicator, period);
      if (day === undefined || day < reportedSince) return [];
      const standing = reportStanding(sendingsOf?.(period) ?? [], day, today);
      const days = standing.state === 'overdue' ? daysBetween(day, today) : (standing.daysLate ?? 0);
      return isReport(standing) ? [{ period, place, days, came: standing.state !== 'overdue' }] : [];
    });
}

// What is late now was preceded by what is settled: the one before fell due earlier, so it reached the line earlier too.
function inRuns(condition: LateRule, reports: readonly LateReport[]): LateRun[] {
  let before: LateRun | undefined;
  return reports.map((report) => {
    const isLate = againstLines(condition, report.days).level !== undefined;
    const run = !isLate ? 0 : before?.place === report.place - 1 ? before.run + 1 : 1;
    before = { ...report, run };
    return before;
  });
}

/** The level of a report by its days, and by how many before it were late. */
function levelAt({ again, ...lined }: LateRule, { run }: LateRun, days: number): Level | undefined {
  const { level } = againstLines(lined, days);
  if (level === undefined || again === null || run < again.periods) return level;
  return levelRank(again.level) > levelRank(level) ? again.level : level;
}

function isReport({ state }: ReportStanding): boolean {
  return state === 'on-time' || state === 'late' || state === 'overdue';
}

/** From half a year before the first report: no due day lies further behind its period, a year's beside. */
function periodsDue(since: string, last: Period, length: 1 | 3 | 12): Period[] {
  if (length === 1) return monthsBetween(shiftPeriod(monthOfDate(since), -6), last);
  const steps = length === 3 ? 4 : 2;
  let first = last;
  while (comparePeriods(first, monthOfDate(since)) > 0) first = shiftPeriod(first, -1);
  return runOf(shiftPeriod(first, -steps), last);
}

function episodeOf(condition: LateRule, report: LateRun): Episode | undefined {
  const { period, days, came } = report;
  const marks = dayMarks(condition, report);
  const [opened] = marks;
  const last = marks.at(-1);
  if (!opened || !last) return undefined;
  const { line, recoverAt } = againstLines(condition, days);
  const end: Transition[] = came ? [{ period, kind: 'released', level: last.level, value: days }] : [];
  return {
    state: came ? 'released' : 'active',
    openedPeriod: period,
    openedValue: opened.value,
    level: last.level,
    peakLevel: last.level,
    peak: { period, value: days },
    latestPeriod: period,
    latestValue: days,
    releasedPeriod: came ? period : undefined,
    overdue: !came,
    error: undefined,
    line,
    recoverAt,
    transitions: [...marks.map((mark): Transition => ({ period, ...mark })), ...end],
  };
}

/** On which day each graver level was reached. */
function dayMarks(condition: LateRule, report: LateRun) {
  const marks: { kind: 'opened' | 'raised'; level: Level; value: number }[] = [];
  const firstDays = condition.lines
    .map(({ value, inclusive }) => (inclusive ? Math.ceil(value) : Math.floor(value) + 1))
    .sort((a, b) => a - b);
  for (const day of firstDays) {
    const level = day > report.days ? undefined : levelAt(condition, report, day);
    if (level === undefined || levelRank(level) <= levelRank(marks.at(-1)?.level)) continue;
    marks.push({ kind: marks.length === 0 ? 'opened' : 'raised', level, value: day });
  }
  return marks;
}
