import type { LevelRule } from '#domain/rule.ts';
import type { WarningInput, WarningRule } from '#domain/warning.ts';
import { at } from './support.ts';

/** Yellow at 5.5, clear at 5.3, one breach opens, two clear figures release. */
export function aWarningRule(rule: Partial<WarningRule> = {}): WarningRule {
  const condition: LevelRule = {
    kind: 'level',
    against: 'threshold',
    side: 'above',
    lines: [{ level: 'yellow', value: 5.5, inclusive: true }],
    recovery: 0.2,
  };
  return { condition, confirmPeriods: 1, releasePeriods: 2, ...rule };
}

/** Months of 2020 from January on: a figure, or undefined for one that has not come. */
export function months(...values: readonly (number | undefined)[]): WarningInput[] {
  return values.map((value, step) => {
    const period = at(`2020-${String(step + 1).padStart(2, '0')}`);
    return value === undefined ? { period, kind: 'missing' } : { period, kind: 'value', value };
  });
}
