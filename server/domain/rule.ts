/** Levels from mildest to gravest: 蓝 IV, 黄 III, 橙 II, 红 I. */
export const LEVELS = ['blue', 'yellow', 'orange', 'red'] as const;
export type Level = (typeof LEVELS)[number];

/** 0 for no level, 1 blue … 4 red. */
export function levelRank(level: Level | undefined): number {
  return level === undefined ? 0 : LEVELS.indexOf(level) + 1;
}

export interface LevelLine {
  readonly level: Level;
  /** Absolute rules: the threshold, in the indicator's display unit. Target rules: the offset added to the target. */
  readonly value: number;
  /** True when the line itself breaches (≥); false when only beyond it does (>). */
  readonly inclusive: boolean;
}

/**
 * A level rule: the value against fixed thresholds, or against the target of the period's year.
 * Other kinds join this union as they come.
 */
export interface LevelRule {
  readonly kind: 'level';
  /** `threshold`: lines are values; `target`: lines are offsets from the target in force. */
  readonly against: 'threshold' | 'target';
  /** `above`: too high breaches; `below`: too low does. */
  readonly side: 'above' | 'below';
  /** At least one; any order. */
  readonly lines: readonly LevelLine[];
  /** How far back inside the mildest line a value must come to be clear, ≥ 0, in the display unit. */
  readonly recovery: number;
}

export type RuleCondition = LevelRule;

export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly indicator: string;
  readonly basis: 'period' | 'ytd' | 'ytd_mean';
  readonly regions: readonly string[];
  readonly groups: readonly string[];
  readonly condition: RuleCondition;
  /** Breaching periods in a row before the warning opens, ≥ 1. */
  readonly confirmPeriods: number;
  /** Clear periods in a row before it is released, ≥ 1. */
  readonly releasePeriods: number;
  readonly enabled: boolean;
  /** Where the lines come from; with `suggested`, shown as 建议值，待市局核定. */
  readonly source: string;
  readonly suggested: boolean;
}
