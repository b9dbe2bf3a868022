import { periodKey, type Period } from '#domain/period.ts';
import type { RevisionRule } from '#domain/rule.ts';
import { fromBase } from '#domain/unit.ts';
import { changeFrom } from './change-rule.ts';
import type { RuleFacts, Statistic } from './rule-facts.ts';

/**
 * How far what stands of a period lies off what was said first, or before: first 16.26, now 15 is −7.74907749077 %, and
 * 7.74907749077 for `down` and `either`. Said once, it is 0.
 * Units: % of the base, or the display unit. Errors: `zero-base`, `base-too-small`, `no-base` where nothing was said.
 */
export function revisionOf(
  { from, measure, direction }: RevisionRule,
  minBase: number | null,
  facts: RuleFacts,
  period: Period,
): Statistic {
  const said = facts.releases?.get(periodKey(period)) ?? [];
  const now = said.at(-1);
  const base = from === 'first' ? said[0] : (said.at(-2) ?? now);
  if (now === undefined || base === undefined) return 'no-base';
  const change = changeFrom(measure, fromBase(base, facts.unit), fromBase(now, facts.unit), minBase);
  if (typeof change === 'string') return change;
  if (direction === 'either') return Math.abs(change);
  return direction === 'up' ? change : 0 - change;
}
