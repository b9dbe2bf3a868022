import { mildestLevel } from '#domain/level.ts';
import type { Rule } from '#domain/rule.ts';
import type { WarningRule, WarningTrace } from '#domain/warning.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { foldLate, lateReports } from './late-fold.ts';
import { readRule } from './read-rule.ts';
import type { RuleFacts } from './rule-facts.ts';
import { mildestSignal } from './xmr-rule.ts';

/** A rule over one series: what it read of each period, the state after each, and the episodes. Pure: facts in. */
export function traceRule(rule: Rule, facts: RuleFacts): WarningTrace {
  const { condition } = rule;
  if (condition.kind === 'late') {
    return foldLate(warningRule(rule), condition, lateReports(rule, facts));
  }
  return foldWarnings(warningRule(rule), readRule(rule, facts));
}

/** The part of a rule that the fold needs. */
export function warningRule({ condition, confirmPeriods, releasePeriods }: Rule): WarningRule {
  const mildest = condition.kind === 'xmr' ? mildestSignal(condition) : mildestLevel(condition);
  return { side: condition.side, mildest, confirmPeriods, releasePeriods };
}
