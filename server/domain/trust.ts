import type { Permission } from './access.ts';
import { SMALL_COUNT_DEFAULT } from './registers/small-counts.ts';

/** What a bureau may ask two persons for: one makes, another checks. */
export const TWO_PERSON_ACTS = ['commit', 'rule', 'issue'] as const;
export type TwoPersonAct = (typeof TWO_PERSON_ACTS)[number];

/** The leave whoever checks needs. */
export const LEAVE_OF_ACT: Readonly<Record<TwoPersonAct, Permission>> = {
  commit: 'commit',
  rule: 'rule',
  issue: 'issue',
};

/** What a bureau chose about who may do and see what, beyond the roles. */
export interface TrustSettings {
  /** What nobody does alone. */
  readonly twoPersons: readonly TwoPersonAct[];
  /** From how many people a count of one firm is shown to whoever does not keep the register. Units: persons. */
  readonly smallCount: number;
  /** Whether figures committed from now on wait to be reviewed, approved and published. */
  readonly release: boolean;
  /** Accounts that see figures before they are published, beside those who make the city’s. */
  readonly early: readonly string[];
}

/** Nothing is switched on before a bureau says so. */
export const DEFAULT_TRUST: TrustSettings = {
  twoPersons: [],
  smallCount: SMALL_COUNT_DEFAULT,
  release: false,
  early: [],
};

/**
 * Whether somebody may check what these made: with the setting off anybody, else whoever is none of them.
 * `mayCheck(['li'], 'li', true)` is false.
 */
export function mayCheck(makers: readonly string[], checker: string, isAsked: boolean): boolean {
  return !isAsked || !makers.includes(checker);
}
