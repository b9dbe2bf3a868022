import { tidyQuotient } from '#domain/decimal.ts';

export const PROGRESS_CLASSES = [
  'achieved',
  'on-track',
  'faster-needed',
  'limited',
  'deterioration',
] as const;
export type ProgressClass = (typeof PROGRESS_CLASSES)[number];

/** A level at a time, in years. */
export interface LevelAt {
  readonly value: number;
  readonly year: number;
}

export interface ProgressRatio {
  /** Yearly growth seen and growth needed, as ratios. */
  readonly observed: number;
  readonly required: number;
  /** Observed ÷ needed, signed so that above zero is towards the target. */
  readonly ratio: number;
  readonly score: number;
  readonly class: ProgressClass;
}

/**
 * Progress over years towards a target level, by compound growth: base 20 (2015), now 26 (2022), target 40 (2030), up:
 * 3.819 % a year seen, 4.729 % needed, ratio 0.8075, score 1.482.
 * Units: levels in one, years. Missing: undefined when a level is not above zero, the years do not follow, or growth of zero is needed.
 * Source: reference methods 4.1 (Open SDG 2.4, Statistics Canada). Yearly levels only; within a year use paceOf.
 */
export function progressRatio(
  levels: { readonly base: LevelAt; readonly now: LevelAt; readonly target: LevelAt },
  direction: 'up' | 'down',
): ProgressRatio | undefined {
  const { base, now, target } = levels;
  if (base.value <= 0 || now.value <= 0 || target.value <= 0) return undefined;
  if (now.year <= base.year || target.year <= base.year) return undefined;
  const observed = growth(now.value / base.value, now.year - base.year);
  const required = growth(target.value / base.value, target.year - base.year);
  if (required === 0) return undefined;
  const wanted = direction === 'up' ? 1 : -1;
  const ratio = tidyQuotient((wanted * observed) / Math.abs(required));
  const achieved = direction === 'up' ? now.value >= target.value : now.value <= target.value;
  return {
    observed: tidyQuotient(observed),
    required: tidyQuotient(required),
    ratio,
    score: progressScore(ratio),
    class: achieved ? 'achieved' : progressClass(ratio),
  };
}

/**
 * The class of a ratio, also of a pace within the year: 0.95 on track, 0.60 faster needed, 0 limited, below worse.
 * Units: a ratio. Missing: the caller has one. Source: reference methods 4.1.
 */
export function progressClass(ratio: number): Exclude<ProgressClass, 'achieved'> {
  if (ratio >= 0.95) return 'on-track';
  if (ratio >= 0.6) return 'faster-needed';
  return ratio >= 0 ? 'limited' : 'deterioration';
}

/**
 * −5 to 5: below 0.60 max(−5, 4.1667R − 2.5), else min(5, 7.1429R − 4.2857). 0.8075 scores 1.482.
 * Units: a ratio in, a score out. Missing: the caller has one. Source: reference methods 4.1.
 */
export function progressScore(ratio: number): number {
  const score = ratio < 0.6 ? Math.max(-5, 4.1667 * ratio - 2.5) : Math.min(5, 7.1429 * ratio - 4.2857);
  return tidyQuotient(score);
}

/**
 * How much less is asked of a level near its natural limit, as a factor: 98 of a limit of 100 gives 0.0858, 90 gives
 * 0.374, at twice the limit and above 1.
 * Units: both in one. Missing: the caller has both. Source: reference methods 4.1.
 */
export function limitFactor(value: number, limit: number): number {
  if (value >= 2 * limit) return 1;
  const near = value <= limit ? value / limit : (2 * limit - value) / limit;
  return tidyQuotient(1 - near ** 4.44);
}

/**
 * The score where there is no target, of the signed yearly growth (above zero is the wanted way) and limitFactor:
 * below 0 max(−5, 125p − 2.5); to 0.5 %·C 500p ÷ C − 2.5; to 1.5 %·C 250p ÷ C − 1.25; above min(5, 500p ÷ C − 5).
 * Growth of 1 % with C = 1 scores 1.25. Source: reference methods 4.1.
 */
export function trendScore(towards: number, factor: number): number {
  if (towards < 0) return tidyQuotient(Math.max(-5, 125 * towards - 2.5));
  if (towards <= 0.005 * factor) return tidyQuotient((500 * towards) / factor - 2.5);
  if (towards <= 0.015 * factor) return tidyQuotient((250 * towards) / factor - 1.25);
  return tidyQuotient(Math.min(5, (500 * towards) / factor - 5));
}

function growth(factor: number, years: number): number {
  return factor ** (1 / years) - 1;
}
