import { FEWEST_POINTS, signalsAtEnd, xmrLimits, type XmrLimits } from '#domain/judging/xmr.ts';
import type { Standing } from '#domain/level.ts';
import { levelRank, type Level, type XmrRule } from '#domain/rule.ts';

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
  const level = levelOf(rule, values, limits);
  const [line, near] =
    rule.side === 'above' ? [limits.upper, limits.nearUpper] : [limits.lower, limits.nearLower];
  const isInside = rule.side === 'above' ? last < near : last > near;
  return { level, clear: level === undefined && isInside, line, recoverAt: near };
}

// A rule asks for all that hold, where a chart shows one mark a point.
function levelOf(rule: XmrRule, values: readonly number[], limits: XmrLimits): Level | undefined {
  const worrying = rule.side === 'above' ? 'high' : 'low';
  const held = new Set(
    signalsAtEnd(values, limits).flatMap(({ signal, side }) => (side === worrying ? [signal] : [])),
  );
  const levels = rule.signals.flatMap(({ signal, level }) => (held.has(signal) ? [level] : []));
  return levels.toSorted((a, b) => levelRank(b) - levelRank(a))[0];
}

/** The mildest level a signal of the rule has. */
export function mildestSignal({ signals }: Pick<XmrRule, 'signals'>): Level {
  const [first] = [...signals].sort((a, b) => levelRank(a.level) - levelRank(b.level));
  if (!first) throw new RangeError('a rule of signals has at least one');
  return first.level;
}
