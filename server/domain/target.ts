import type { IsoDate } from './period.ts';

export const COMPARATORS = ['at-least', 'at-most', 'around', 'strive', 'complete'] as const;
/**
 * 以上／不低于 `at-least`; 以内／不超过 `at-most`; 左右 `around` (one-sided for a rate, with a tolerance);
 * 力争 `strive` (reported, never red); 完成 `complete` (a flow that must reach the value).
 */
export type Comparator = (typeof COMPARATORS)[number];

export const EVALUATIONS = ['cumulative', 'year-end', 'ytd-mean'] as const;
/** Which figure answers the target: the year's running total, the level at year end, or the mean of the year so far. */
export type Evaluation = (typeof EVALUATIONS)[number];

/** One version of a yearly target. A change within the year is a new version; the old one stays. */
export interface Target {
  readonly id: string;
  readonly indicator: string;
  readonly region: string;
  readonly year: number;
  readonly comparator: Comparator;
  readonly evaluation: Evaluation;
  /** In the indicator's base unit: persons, person-times, percent. */
  readonly value: number;
  /** How far past the value 左右 still counts as met, in the base unit; undefined for other comparators. */
  readonly tolerance: number | undefined;
  /**
   * 自定进度: the running total due by the end of each month, January first, in the base unit; the last is the value.
   * Missing: undefined where the office set none.
   */
  readonly path?: readonly number[] | undefined;
  /** 承诺: the least that must be reached, in the base unit, not above the value. Missing: undefined where none is set. */
  readonly commit?: number | undefined;
  /** 力争: what is striven for beyond the value, in the base unit. Missing: undefined where none is set. */
  readonly stretch?: number | undefined;
  /** Number of the document that set it. */
  readonly document: string;
  readonly clause: string;
  /** The clause's own words. */
  readonly wording: string;
  readonly effectiveFrom: IsoDate;
  /** 1 for the original. */
  readonly version: number;
  readonly note: string;
}

/**
 * Whether the target is a ceiling: good is low. 左右 is one for a rate, one-sided above; for a running total (全国城镇新增
 * 就业1200万人左右) it is a floor to reach.
 */
export function isCeiling(target: Pick<Target, 'comparator' | 'evaluation'>): boolean {
  return (
    target.comparator === 'at-most' || (target.comparator === 'around' && target.evaluation !== 'cumulative')
  );
}

/**
 * The version in force on a date: the highest of those effective by then; undefined when none is yet.
 * Before the first effective date of the year the first version stands, since a notice of March sets the whole year.
 */
export function targetInForce(versions: readonly Target[], on: IsoDate): Target | undefined {
  const ordered = [...versions].sort((a, b) => a.version - b.version);
  return ordered.findLast((target) => target.effectiveFrom <= on) ?? ordered[0];
}
