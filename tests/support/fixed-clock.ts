import { fixedClock, type Clock } from '#server/clock.ts';

/** A clock that stands still until it is set. */
export interface SettableClock extends Clock {
  /** `2020-07-15` stands at noon of the reporting region; an instant stands at itself. */
  set(text: string): void;
}

/** The middle of the pack's year: the half-year's figures are due. */
export const DEFAULT_TODAY = '2020-07-15';

export function settableClock(text: string = DEFAULT_TODAY): SettableClock {
  let standing = fixedClock(text);
  return {
    today: () => standing.today(),
    now: () => standing.now(),
    set: (next) => {
      standing = fixedClock(next);
    },
  };
}
