import { tidyDifference, tidySum } from './decimal.ts';
import { levelRank, type Level, type LevelRule } from './rule.ts';

export const RULE_ERRORS = ['no-target'] as const;
/** Why a rule could not be evaluated. `no-target`: its lines hang on a target and there is none in force. */
export type RuleError = (typeof RULE_ERRORS)[number];

/** How one value stands against a level rule. */
export type LevelVerdict =
  | {
      readonly kind: 'value';
      /** The gravest level whose line is breached; undefined when none is. */
      readonly level: Level | undefined;
      /** Whether the value counts towards release. Neither breaching nor clear is in band: it changes no state. */
      readonly clear: boolean;
      /** The mildest line, in the display unit, with the target added. */
      readonly line: number;
      /** The value at or inside which it is clear, in the display unit. */
      readonly recoverAt: number;
    }
  | { readonly kind: 'error'; readonly reason: RuleError };

/**
 * The value against the rule's lines. Above: an inclusive line is breached by value ≥ line, another by value > line;
 * the value is clear when it breaches nothing and value ≤ mildest line − recovery. Below is the mirror image.
 * Fire at 5.5 (inclusive), recovery 0.2: 5.5 breaches, 5.4 is in band, 5.3 is clear. Recovery 0 and an exclusive line:
 * no band, the line itself is clear.
 * Units: value and target in the indicator's display unit, as the lines are; sums exact to 12 digits.
 * Errors: `no-target` when the lines hang on a target and it is undefined; RangeError when the rule has no line.
 */
export function evaluateLevel(
  rule: Omit<LevelRule, 'kind'>,
  value: number,
  target: number | undefined,
): LevelVerdict {
  const base = rule.against === 'target' ? target : 0;
  if (base === undefined) return { kind: 'error', reason: 'no-target' };
  // Below is judged as above with every sign turned, so that each comparison is written once.
  const sign = rule.side === 'above' ? 1 : -1;
  const height = sign * value;
  let mildest = Infinity;
  let level: Level | undefined;
  for (const each of rule.lines) {
    const line = sign * tidySum(base, each.value);
    mildest = Math.min(mildest, line);
    const breached = each.inclusive ? height >= line : height > line;
    if (breached && levelRank(each.level) > levelRank(level)) level = each.level;
  }
  if (mildest === Infinity) throw new RangeError('a level rule has at least one line');
  const recovered = tidyDifference(mildest, rule.recovery);
  return {
    kind: 'value',
    level,
    clear: level === undefined && height <= recovered,
    line: sign * mildest + 0,
    recoverAt: sign * recovered + 0,
  };
}
