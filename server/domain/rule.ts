import type { Basis } from './catalogue.ts';

/** Levels from mildest to gravest: 蓝 IV, 黄 III, 橙 II, 红 I. */
export const LEVELS = ['blue', 'yellow', 'orange', 'red'] as const;
export type Level = (typeof LEVELS)[number];

/** 0 for no level, 1 blue … 4 red. */
export function levelRank(level: Level | undefined): number {
  return level === undefined ? 0 : LEVELS.indexOf(level) + 1;
}

export interface LevelLine {
  readonly level: Level;
  /** In the unit of the rule's statistic; against a target, the offset added to it. */
  readonly value: number;
  /** True when the line itself breaches (≥); false when only beyond it does (>). */
  readonly inclusive: boolean;
}

/** `above`: too high breaches; `below`: too low does. */
export type Side = 'above' | 'below';

/** What a statistic is held against. */
export interface Lined {
  readonly side: Side;
  /** At least one; any order. */
  readonly lines: readonly LevelLine[];
  /** How far back inside the mildest line the statistic must come to be clear, ≥ 0. */
  readonly recovery: number;
}

/** The value against fixed thresholds, or against the target of the period's year. Lines in the display unit. */
export interface LevelRule extends Lined {
  readonly kind: 'level';
  /** `threshold`: lines are values; `target`: lines are offsets from the target in force. */
  readonly against: 'threshold' | 'target';
}

/** 环比 `previous`, 同比 `year-ago`, or against the mean of the same period of `years` earlier years. */
export interface ChangeRule extends Lined {
  readonly kind: 'change';
  readonly from: 'previous' | 'year-ago' | 'years-mean';
  /** Of `years-mean`. */
  readonly years: number;
  /** `percent` of the base; `difference`: 个百分点 for rates, the display unit for others. */
  readonly measure: 'percent' | 'difference';
}

/** 序时进度: how far a running total lies off what is due by now, or ends short of the target. */
export interface BehindRule extends Lined {
  readonly kind: 'behind';
  readonly pace: 'calendar' | 'seasonal';
  /** `lead`: 完成率 − 应完成, in 个百分点; `ratio`: 进度比; `projection`: foreseen year end as % of the target. */
  readonly measure: 'lead' | 'ratio' | 'projection';
}

/** A run of periods each worse than the one before, or than a year before. Lines in periods. */
export interface RunRule extends Lined {
  readonly kind: 'run';
  readonly worse: 'rising' | 'falling';
  readonly from: 'previous' | 'year-ago';
}

/** Mean of three months against its `low` of the twelve months before (Sahm), or against itself a year before. */
export interface MomentumRule extends Lined {
  readonly kind: 'momentum';
  readonly measure: 'low' | 'year-on-year';
  /** Of three months, how many must be there for their mean. */
  readonly fewestMonths: 2 | 3;
}

export const RULE_SIGNALS = ['beyond-limit', 'trend', 'two-of-three', 'shift'] as const;
export type RuleSignal = (typeof RULE_SIGNALS)[number];

/** Signals of an XmR chart on the side that worries. */
export interface XmrRule {
  readonly kind: 'xmr';
  readonly side: Side;
  /** `value`: the figure; `year-on-year`: 同比, % or 个百分点, for seasonal ones. */
  readonly of: 'value' | 'year-on-year';
  /** How many periods before the judged one the limits are taken from. */
  readonly baseline: number;
  readonly signals: readonly { readonly signal: RuleSignal; readonly level: Level }[];
}

/** Outbreak detectors for counts: EARS C1, C2, C3 in deviations, CUSUM in its sum. */
export interface CountsRule extends Lined {
  readonly kind: 'counts';
  readonly method: 'ears-c1' | 'ears-c2' | 'ears-c3' | 'cusum';
  /** Periods of the baseline. */
  readonly window: number;
  /** No alarm with fewer cases than this in the last `leastPeriods` periods. */
  readonly leastCases: number;
  readonly leastPeriods: number;
}

/** Two series that should move together, as indexes: how unusual their gap is, in usual deviations. */
export interface GapRule extends Lined {
  readonly kind: 'gap';
  readonly other: string;
  readonly otherBasis: Basis;
  readonly basePeriods: number;
  /** `ahead`: the rule's indicator ran ahead of the other; `behind`: fell behind it; `either`. */
  readonly direction: 'ahead' | 'behind' | 'either';
}

/** A report that is late or has not come, in days after its due day. */
export interface LateRule extends Lined {
  readonly kind: 'late';
  /** Late for this many periods in a row it is of this level at least, however few the days. Missing: null for never. */
  readonly again: { readonly periods: number; readonly level: Level } | null;
}

/** How many of a region's parts have reported, in %; or its change on the period before, in 个百分点. */
export interface CoverageRule extends Lined {
  readonly kind: 'coverage';
  readonly measure: 'share' | 'change';
}

/** How far what stands lies off what was said `first`, or `previous`ly. */
export interface RevisionRule extends Lined {
  readonly kind: 'revision';
  readonly from: 'first' | 'previous';
  readonly measure: 'percent' | 'difference';
  readonly direction: 'up' | 'down' | 'either';
}

/** Size of events such as lay-off plans over the last `window` months: of one firm, of a region, or how many large ones. */
export interface EventRule extends Lined {
  readonly kind: 'event';
  readonly of: 'firm' | 'large-firms' | 'region';
  readonly window: number;
}

export type LinedCondition =
  | LevelRule
  | ChangeRule
  | BehindRule
  | RunRule
  | MomentumRule
  | CountsRule
  | GapRule
  | LateRule
  | CoverageRule
  | RevisionRule
  | EventRule;
export type RuleCondition = LinedCondition | XmrRule;
export type RuleKind = RuleCondition['kind'];

export const RULE_KINDS = [
  'level',
  'change',
  'behind',
  'run',
  'momentum',
  'xmr',
  'counts',
  'gap',
  'late',
  'coverage',
  'revision',
  'event',
] as const satisfies readonly RuleKind[];

/** In place of region codes: every district and zone, each in the periods it is in force. */
export const ALL_DISTRICTS = 'districts';

export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly indicator: string;
  readonly basis: Basis;
  /** Codes, or `districts`. */
  readonly regions: readonly string[];
  readonly groups: readonly string[];
  readonly industries: readonly string[];
  readonly condition: RuleCondition;
  /** In the display unit: with a smaller base to compare with, the rule says nothing. Missing: null for any base. */
  readonly minBase: number | null;
  /** The last months of the periods that are judged, 1–12. Missing: null for all. */
  readonly months: readonly number[] | null;
  /** Breaching periods in a row before the warning opens, ≥ 1. */
  readonly confirmPeriods: number;
  /** Clear periods in a row before it is released, ≥ 1. */
  readonly releasePeriods: number;
  readonly enabled: boolean;
  /** Where the lines come from; with `suggested`, shown as 建议值，待市局核定. */
  readonly source: string;
  readonly suggested: boolean;
  /** Why this version was made; empty for a first one. */
  readonly reason: string;
}
