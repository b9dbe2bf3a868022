import { tidyDifference, tidySum } from './decimal.ts';
import { levelRank, type Level, type LevelLine, type LevelRule, type Lined } from './rule.ts';

export const RULE_ERRORS = [
  'no-target',
  'not-a-running-total',
  'no-schedule',
  'no-projection',
  'no-base',
  'zero-base',
  'base-too-small',
  'too-short',
  'hole',
  'no-counterpart',
  'no-register',
  'land-changed',
] as const;
/**
 * Why a rule could not be evaluated for a period that has its figure. `no-target`: none is in force;
 * `not-a-running-total`: the target is judged otherwise than by a total; `no-schedule`: past years say nothing of that
 * month; `no-projection`: too few past years to foresee the year's end; `no-base`: nothing to compare with; `zero-base`:
 * a base of zero or less has no percentage; `base-too-small`: under the rule's least base; `too-short`: the history does
 * not reach back far enough; `hole`: a figure within the history needed is missing; `no-counterpart`: the other series
 * has no figure; `no-register`: nothing is known of single firms;
 * `land-changed`: what it would compare with is of another area.
 */
export type RuleError = (typeof RULE_ERRORS)[number];

/** How a statistic stands against lines. */
export interface Standing {
  /** The gravest level whose line is breached; undefined when none is. */
  readonly level: Level | undefined;
  /** Whether the value counts towards release. Neither breaching nor clear is in band: it changes no state. */
  readonly clear: boolean;
  /** The mildest line, with the base added. */
  readonly line: number;
  /** The value at or inside which it is clear. */
  readonly recoverAt: number;
}

/** How one value stands against a level rule. */
export type LevelVerdict =
  ({ readonly kind: 'value' } & Standing) | { readonly kind: 'error'; readonly reason: RuleError };

/**
 * The value against lines, each moved by `base`. Above: an inclusive line is breached by value ≥ line, another by
 * value > line; the value is clear when it breaches nothing and value ≤ mildest line − recovery. Below is the mirror
 * image. Fire at 5.5 (inclusive), recovery 0.2: 5.5 breaches, 5.4 is in band, 5.3 is clear. Recovery 0 and an exclusive
 * line: no band, the line itself is clear.
 * Units: those of the statistic; sums exact to 12 digits. Errors: RangeError when there is no line.
 */
export function againstLines(lined: Lined, value: number, base = 0): Standing {
  return lineReader(lined, base)(value);
}

/** The same for many values: what does not hang on the value is worked out once. */
export function lineReader(lined: Lined, base = 0): (value: number) => Standing {
  // Below is judged as above with every sign turned, so that each comparison is written once.
  const sign = lined.side === 'above' ? 1 : -1;
  const lines = lined.lines.map(({ level, value, inclusive }) => ({
    level,
    rank: levelRank(level),
    height: sign * tidySum(base, value),
    inclusive,
  }));
  const mildest = Math.min(...lines.map(({ height }) => height));
  if (mildest === Infinity) throw new RangeError('a rule has at least one line');
  const recovered = tidyDifference(mildest, lined.recovery);
  const [line, recoverAt] = [sign * mildest + 0, sign * recovered + 0];
  return (value) => {
    const height = sign * value;
    let level: Level | undefined;
    let gravest = 0;
    for (const each of lines) {
      const breached = each.inclusive ? height >= each.height : height > each.height;
      if (breached && each.rank > gravest) ({ level, rank: gravest } = each);
    }
    return { level, clear: level === undefined && height <= recovered, line, recoverAt };
  };
}

/** A value against a level rule. Units: value and target in the display unit. Errors: `no-target` without the target. */
export function evaluateLevel(
  rule: Omit<LevelRule, 'kind'>,
  value: number,
  target: number | undefined,
): LevelVerdict {
  const base = rule.against === 'target' ? target : 0;
  if (base === undefined) return { kind: 'error', reason: 'no-target' };
  return { kind: 'value', ...againstLines(rule, value, base) };
}

/** The level of the mildest line. Errors: RangeError when there is no line. */
export function mildestLevel({ lines, side }: Pick<Lined, 'lines' | 'side'>): Level {
  const sign = side === 'above' ? 1 : -1;
  const milder = (a: LevelLine, b: LevelLine): number =>
    sign * (a.value - b.value) || levelRank(a.level) - levelRank(b.level);
  const [first] = [...lines].sort(milder);
  if (!first) throw new RangeError('a rule has at least one line');
  return first.level;
}
