import type { RuleError, Standing } from './level.ts';
import type { Period } from './period.ts';
import type { Level, Side } from './rule.ts';

export const WARNING_STATES = ['active', 'recovering', 'released', 'closed'] as const;
/** State of an episode: 预警, 恢复中, 解除 (by the figures), 销号 (closed by a person with a reason). */
export type WarningState = (typeof WARNING_STATES)[number];

/** The part of a rule that decides when a warning opens and ends. */
export interface WarningRule {
  /** Which statistic is the worse one: of two, the higher (`above`) or the lower. */
  readonly side: Side;
  /** The level in band: what a figure counts as that breaches nothing while a warning stands. */
  readonly mildest: Level;
  readonly confirmPeriods: number;
  readonly releasePeriods: number;
  /** True where each period is a matter of its own, as for late reports: an episode never reaches into the next. */
  readonly eachPeriod?: boolean;
}

/**
 * What a rule says of one period. `missing`: the figure is due and has not come; a period not yet due is left out.
 * `error`: the rule could not be evaluated, and why.
 * Units: `value` is the rule's statistic, and line and recoverAt are in its unit; `figure` is what it was made from, in
 * the indicator's display unit.
 */
export type WarningInput =
  | ({
      readonly period: Period;
      readonly kind: 'value';
      readonly value: number;
      readonly figure: number;
    } & Standing)
  | { readonly period: Period; readonly kind: 'missing' }
  | { readonly period: Period; readonly kind: 'error'; readonly reason: RuleError };

/** 正常, 待确认, 预警, 恢复中. A missing figure or an error is a mark on top of one of them. */
export type SeriesState = 'normal' | 'pending' | 'active' | 'recovering';

/** Where one series stood after one period. */
export interface WarningStep {
  readonly period: Period;
  readonly state: SeriesState;
  /** Breaching periods so far when pending, clear ones when recovering; 0 otherwise. */
  readonly count: number;
  /** The warning's level, which may lag behind the figure; undefined when normal or pending. */
  readonly level: Level | undefined;
  /** 缺报 on top of the state: how many due figures in a row have not come. */
  readonly missed: number;
  readonly overdue: boolean;
  readonly error: RuleError | undefined;
}

export const TRANSITION_KINDS = [
  'opened',
  'raised',
  'lowered',
  'recovering',
  'relapsed',
  'overdue',
  'reported',
  'released',
] as const;

/** One thing that happened to an episode. */
export interface Transition {
  readonly period: Period;
  readonly kind: (typeof TRANSITION_KINDS)[number];
  /** The level after it. */
  readonly level: Level;
  /** Missing: undefined where no figure came. */
  readonly value: number | undefined;
}

/** One warning from the period it opened to its release. */
export interface Episode {
  readonly state: 'active' | 'recovering' | 'released';
  readonly openedPeriod: Period;
  readonly openedValue: number;
  /** The level now, or the last before release. */
  readonly level: Level;
  readonly peakLevel: Level;
  /** The worst figure, the first of equals: the highest for a rule against too high, the lowest otherwise. */
  readonly peak: { readonly period: Period; readonly value: number };
  /** The latest period with a figure. */
  readonly latestPeriod: Period;
  readonly latestValue: number;
  readonly releasedPeriod: Period | undefined;
  /** The figure due has not come; the level stays. */
  readonly overdue: boolean;
  /** 规则错误: why the latest period could not be judged; the level stays. Missing: undefined when it was. */
  readonly error: RuleError | undefined;
  /** The mildest line and the value of recovery as of the latest figure, in the display unit. */
  readonly line: number;
  readonly recoverAt: number;
  /** In order; the first is `opened`. */
  readonly transitions: readonly Transition[];
}

/** A rule folded over one series: what went in, the state after each period, the episodes in order. */
export interface WarningTrace {
  readonly rule: WarningRule;
  readonly inputs: readonly WarningInput[];
  readonly steps: readonly WarningStep[];
  readonly episodes: readonly Episode[];
}
