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
  readonly period: string;
  readonly level: Level;
  /** The rule's statistic, in `unit`. Missing: null where no figure came. */
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
  /** Whom an escalation is for. */
  readonly toZh?: string;
  readonly toEn?: string;
}
