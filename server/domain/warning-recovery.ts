import type { Period } from './period.ts';
import { levelRank, type Level } from './rule.ts';
import type { WarningInput, WarningStep, WarningTrace } from './warning.ts';

export const LATEST_STANDS = ['clear', 'in-band', 'breach', 'missing', 'error'] as const;
/** How the latest period stands: 回到解除线以内, 在预警线与解除线之间, 越线, 到期未报, 未能研判. */
export type LatestStand = (typeof LATEST_STANDS)[number];

/** How far a standing warning is from being released and from being lowered, by its rule. */
export interface Recovery {
  /** Clear periods its rule asks for. */
  readonly required: number;
  /** Clear periods so far since the last breach. */
  readonly held: number;
  readonly lacking: number;
  /** The first clear period of those. Missing: undefined where none is. */
  readonly since: Period | undefined;
  readonly latest: { readonly period: Period; readonly stand: LatestStand };
  /** It has its rule's mildest level: it is not lowered any more, only released. */
  readonly isMildest: boolean;
  /** Where the next figure lowers it to, if that is no graver. Missing: undefined where the next one cannot. */
  readonly lowersTo: Level | undefined;
  /** Each period is a matter of its own, as for late reports: released when the report comes. */
  readonly onReport: boolean;
}

/**
 * The release test of a standing warning, read off the same walk that opens, lowers and releases it (foldWarnings): what
 * has to come for it to be released, and where the next figure may lower it to.
 * Orange since 6.2, yellow line 5.7, clear at 5.3, two periods asked for: after 6.2, 5.8, 5.3 one period has held since
 * the third, one is lacking; the level is yellow, the mildest. After 6.2, 5.8 alone none has held, and a next figure of
 * yellow or less lowers it to yellow.
 * Missing: undefined where nothing was judged. Errors: none.
 * @param level the level it has now
 */
export function recoveryOf(trace: WarningTrace, level: Level): Recovery | undefined {
  const { rule, inputs, steps } = trace;
  const [input, step] = [inputs.at(-1), steps.at(-1)];
  if (!input || !step) return undefined;
  const required = rule.eachPeriod ? 1 : rule.releasePeriods;
  const held = step.state === 'recovering' ? step.count : 0;
  const isMildest = levelRank(level) <= levelRank(rule.mildest);
  return {
    required,
    held,
    lacking: required - held,
    since: held === 0 ? undefined : recoveringSince(steps),
    latest: { period: input.period, stand: standOf(input) },
    isMildest,
    lowersTo: rule.eachPeriod || isMildest ? undefined : nextLevel(trace, level),
    onReport: rule.eachPeriod === true,
  };
}

/** The first of the periods at the end that are recovering without a break. */
function recoveringSince(steps: readonly WarningStep[]): Period | undefined {
  const last = steps.findLastIndex(({ state }) => state !== 'recovering');
  return steps[last + 1]?.period;
}

function standOf(input: WarningInput): LatestStand {
  if (input.kind !== 'value') return input.kind;
  if (input.level !== undefined) return 'breach';
  return input.clear ? 'clear' : 'in-band';
}

/** It falls to the graver of the last two figures; one that breaches nothing counts as the mildest level. */
function nextLevel({ inputs, rule }: WarningTrace, level: Level): Level | undefined {
  const last = inputs.findLast((input) => input.kind === 'value');
  const lower = last?.level ?? rule.mildest;
  return levelRank(lower) < levelRank(level) ? lower : undefined;
}
