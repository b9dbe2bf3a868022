import type { NoticeKind } from '#domain/notice.ts';
import type { Level } from '#domain/rule.ts';

/** One thing to be told about one warning, its figures as known then. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly warning: string;
  readonly rule: string;
  readonly ruleZh: string;
  readonly ruleEn: string;
  readonly suggested: boolean;
  readonly indicator: string;
  readonly region: string;
  /** A district or a zone of the city. */
  readonly isDistrict: boolean;
  readonly period: string;
  readonly level: Level;
  /** The rule's statistic, in `unit`. Missing: null where no figure came. */
  readonly value: number | null;
  /** The mildest level's line, in `unit`. */
  readonly line: number;
  /** What the statistic is; empty where it is the indicator's own value. */
  readonly statisticZh: string;
  readonly statisticEn: string;
  readonly unit: string;
  readonly decimals: number;
  /** Whom an escalation is for. */
  readonly toZh?: string;
  readonly toEn?: string;
}
