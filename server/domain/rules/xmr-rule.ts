import { FEWEST_POINTS, xmrLimits, xmrSignals, type XmrLimits } from '#domain/judging/xmr.ts';
import type { Standing } from '#domain/level.ts';
import { levelRank, type Level, type XmrRule } from '#domain/rule.ts';

/** Members of the longest run a signal looks at. */
const LONGEST_RUN = 7;

/**
 * The signal of the last value against limits from the `baseline` values before it, on the side that worries: 12 rates
 * of methods 4.4 and then 5.5 lie above 5.4719, beyond the limit.
 * Clear is a value on the good side of the mean, or inside the near limit with no signal.
 * Shape: values in order with no hole; the judged one last. Missing: undefined with too few before it.
 * Source: reference methods 4.4.
 */
export function xmrStanding(rule: XmrRule, values: readonly number[]): Standing | undefined {
  const before = values.slice(-1 - rule.baseline, -1);
  const last = values.at(-1);
  const limits = before.length < FEWEST_POINTS ? undefined : xmrLimits(before);
  if (!limits || last === undefined) return undefined;
  const level = levelOf(rule, values.slice(-LONGEST_RUN), limits);
  const [line, near] =
    rule.side === 'above' ? [limits.upper, limits.nearUpper] : [limits.lower, limits.nearLower];
  const isInside = rule.side === 'above' ? last < near : last > near;
  return { level, clear: level === undefined && isInside, line, recoverAt: near };
}

function levelOf(rule: XmrRule, values: readonly number[], limits: XmrLimits): Level | undefined {
  const worrying = rule.side === 'above' ? 'high' : 'low';
  let gravest: Level | undefined;
  // Each signal is looked for by itself: the chart shows one mark a point, a rule asks for all that hold.
  for (const { signal, level } of rule.signals) {
    const holds = lastSignals(values, limits).some(
      (mark) => mark.signal === signal && mark.side === worrying,
    );
    if (holds && levelRank(level) > levelRank(gravest)) gravest = level;
  }
  return gravest;
}

function lastSignals(values: readonly number[], limits: XmrLimits) {
  const own = xmrSignals(values, limits).at(-1);
  // The first signal that holds hides the rest; moved limits show what is behind it.
  const behind = xmrSignals(values, { ...limits, upper: Infinity, lower: -Infinity }).at(-1);
  return [own, behind].filter((mark) => mark !== undefined);
}

/** The mildest level a signal of the rule has. */
export function mildestSignal({ signals }: Pick<XmrRule, 'signals'>): Level {
  const [first] = [...signals].sort((a, b) => levelRank(a.level) - levelRank(b.level));
  if (!first) throw new RangeError('a rule of signals has at least one');
  return first.level;
}
