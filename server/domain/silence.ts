import { levelRank, type Level } from './rule.ts';

/** What a silence covers: every part that is given must fit. */
export interface SilenceScope {
  /** Missing: undefined where any fits. */
  readonly rule: string | undefined;
  readonly indicator: string | undefined;
  readonly region: string | undefined;
  /** The gravest level it hides; what rises above it is heard. */
  readonly upTo: Level;
}

/** A silence in time. Units: instants, UTC ISO text; `until` is the first instant it no longer holds. */
export interface SilenceTerm {
  readonly from: string;
  readonly until: string;
  /** Missing: undefined unless somebody ended it early. */
  readonly endedAt: string | undefined;
}

export const SILENCE_STATES = ['pending', 'active', 'ended', 'expired'] as const;
/** 未开始, 生效中, 提前结束, 到期. */
export type SilenceState = (typeof SILENCE_STATES)[number];

/** What of a warning a silence looks at. */
export interface Silenceable {
  readonly rule: string;
  readonly indicator: string;
  readonly region: string;
  readonly level: Level;
}

/**
 * Where a silence stands at an instant.
 * `silenceState({ from: '2020-07-01T00:00:00.000Z', until: '2020-07-08T00:00:00.000Z', endedAt: undefined },
 * '2020-07-08T00:00:00.000Z')` is expired: its end is not part of it.
 */
export function silenceState({ from, until, endedAt }: SilenceTerm, now: string): SilenceState {
  if (endedAt !== undefined && endedAt < until) return 'ended';
  if (now < from) return 'pending';
  return now < until ? 'active' : 'expired';
}

/**
 * Whether a silence is about a warning, whatever the time. A warning above its level is heard: silencing yellow notices
 * of a district must not hide the day they turn red.
 */
export function covers(scope: SilenceScope, warning: Silenceable): boolean {
  return (
    (scope.rule === undefined || scope.rule === warning.rule) &&
    (scope.indicator === undefined || scope.indicator === warning.indicator) &&
    (scope.region === undefined || scope.region === warning.region) &&
    levelRank(warning.level) <= levelRank(scope.upTo)
  );
}
