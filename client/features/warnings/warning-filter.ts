import { LEVELS } from '#domain/rule.ts';
import type { Level } from '#domain/rule.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import type { WarningState } from '#domain/warning.ts';

export interface InboxFilter {
  readonly state: WarningState | undefined;
  readonly level: Level | undefined;
  readonly region: string | undefined;
  readonly indicator: string | undefined;
  /** Only what this reader has not read. */
  readonly unread: boolean;
  /** Leave out what a silence hides. */
  readonly heard: boolean;
}

/** The inbox's own filters, from the address; what is no state or level counts as all. */
export function readWarningFilter(search: string): InboxFilter {
  const params = new URLSearchParams(search);
  const state = params.get('state');
  const level = params.get('level');
  return {
    state: WARNING_STATES.find((each) => each === state),
    level: LEVELS.find((each) => each === level),
    region: params.get('where') ?? undefined,
    indicator: params.get('indicator') ?? undefined,
    unread: params.get('unread') === '1',
    heard: params.get('heard') === '1',
  };
}
