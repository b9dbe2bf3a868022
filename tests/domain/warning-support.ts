import { againstLines, mildestLevel, type RuleError } from '#domain/level.ts';
import { monthOf } from '#domain/period.ts';
import type { Lined } from '#domain/rule.ts';
import type { WarningInput, WarningRule } from '#domain/warning.ts';
import { at } from './support.ts';

/** Yellow at 5.5, clear at 5.3. */
export const YELLOW: Lined = {
  side: 'above',
  lines: [{ level: 'yellow', value: 5.5, inclusive: true }],
  recovery: 0.2,
};

/** The fold's part of a rule with these lines: one breach opens, two clear figures release. */
export function aWarningRule(rule: Partial<WarningRule> = {}, lined: Lined = YELLOW): WarningRule {
  const { side } = lined;
  return { side, mildest: mildestLevel(lined), confirmPeriods: 1, releasePeriods: 2, ...rule };
}

/** A figure, a figure that has not come, or a reason for which the rule could not be judged. */
export type Given = number | 'missing' | RuleError;

/** What lines say of a period. */
export function inputOf(id: string, given: Given, lined: Lined = YELLOW, base = 0): WarningInput {
  const period = at(id);
  if (given === 'missing') return { period, kind: 'missing' };
  if (typeof given === 'string') return { period, kind: 'error', reason: given };
  return { ...againstLines(lined, given, base), period, kind: 'value', value: given, figure: given };
}

/** Months of 2020 from January on. */
export function months(...values: readonly (number | undefined)[]): WarningInput[] {
  return values.map((value, step) => inputOf(monthId(2020, step), value ?? 'missing'));
}

/** Months from January of a year on: `monthId(2020, 13)` is 2021-02. */
export function monthId(year: number, step: number): string {
  const { year: y, month } = monthOf(year + Math.floor(step / 12), (step % 12) + 1);
  return `${y}-${String(month).padStart(2, '0')}`;
}
