import { comparePeriods, samePeriod, type Period } from './period.ts';
import type { Episode, WarningTrace } from './warning.ts';
import { foldWarnings } from './warning-fold.ts';

/** What is remembered of an episode when its series is judged again. */
export interface StoredEpisode {
  readonly id: string;
  readonly openedPeriod: Period;
  readonly latestPeriod: Period;
  readonly releasedPeriod?: Period | undefined;
  /** The latest period known when a person closed it. */
  readonly closedAtPeriod?: Period | undefined;
  /** False once a revision showed that it would not have opened. */
  readonly holds: boolean;
}

export interface Match {
  readonly id: string;
  readonly episode: Episode;
}

export interface Reconciliation {
  /** Episodes nothing stored answers to. */
  readonly opened: readonly Episode[];
  readonly continued: readonly Match[];
  /** Closed by a person and still borne out by the figures: nothing to reopen. */
  readonly closed: readonly Match[];
  /** Ids that held until now and no computed episode overlaps any more: 修订后不成立. */
  readonly gone: readonly string[];
}

/**
 * Which stored episodes the computed ones are, by overlap of their periods; each is matched once, first to one of the
 * same opening, then in order (where each period is a matter of its own, only by the opening). A closed episode takes whatever it overlaps up to the period it was closed at; a breach
 * after that opens anew.
 * Shape: stored of one rule and series, in any order.
 */
export function reconcileEpisodes(stored: readonly StoredEpisode[], trace: WarningTrace): Reconciliation {
  const fits = trace.rule.eachPeriod ? opensWith : overlaps;
  const ordered = [...stored].sort((a, b) => comparePeriods(a.openedPeriod, b.openedPeriod));
  const closed: Match[] = [];
  let left: readonly Episode[] = trace.episodes;
  for (const each of ordered) {
    const { id, closedAtPeriod } = each;
    if (!closedAtPeriod) continue;
    const taken = left.filter((episode) => fits(each, episode));
    const match = taken.find((episode) => samePeriod(episode.openedPeriod, each.openedPeriod)) ?? taken[0];
    if (match) closed.push({ id, episode: match });
    left = left.flatMap((episode) => {
      if (!taken.includes(episode)) return [episode];
      return episodeAfter(trace, episode, closedAtPeriod) ?? [];
    });
  }
  const continued = matchInOrder(
    ordered.filter(({ closedAtPeriod }) => !closedAtPeriod),
    left,
    fits,
  );
  const matched = new Set([...closed, ...continued].map(({ id }) => id));
  const used = new Set(continued.map(({ episode }) => episode));
  return {
    opened: left.filter((episode) => !used.has(episode)),
    continued,
    closed,
    gone: ordered.filter(({ id, holds }) => holds && !matched.has(id)).map(({ id }) => id),
  };
}

/**
 * What of an episode comes after a period: it opens at the first breaching period after it, unconfirmed, since the
 * episode was confirmed before, and ends where the episode ends.
 * Missing: undefined when no figure after the period breaches.
 */
export function episodeAfter(trace: WarningTrace, episode: Episode, after: Period): Episode | undefined {
  if (trace.rule.eachPeriod) return undefined;
  const { releasedPeriod } = episode;
  const rest = trace.inputs.filter(
    ({ period }) =>
      comparePeriods(period, after) > 0 && !(releasedPeriod && comparePeriods(period, releasedPeriod) > 0),
  );
  return foldWarnings({ ...trace.rule, confirmPeriods: 1 }, rest).episodes[0];
}

type Fit = (stored: StoredEpisode, episode: Episode) => boolean;

function matchInOrder(stored: readonly StoredEpisode[], episodes: readonly Episode[], last: Fit): Match[] {
  const matches = new Map<string, Episode>();
  const used = new Set<Episode>();
  for (const fit of [opensWith, last]) {
    for (const each of stored) {
      const free = matches.has(each.id)
        ? undefined
        : episodes.find((episode) => !used.has(episode) && fit(each, episode));
      if (!free) continue;
      matches.set(each.id, free);
      used.add(free);
    }
  }
  return [...matches].map(([id, episode]) => ({ id, episode }));
}

function opensWith(stored: StoredEpisode, episode: Episode): boolean {
  return samePeriod(stored.openedPeriod, episode.openedPeriod);
}

// An episode that no longer held ended where it was last seen: it must not claim what comes years later.
function overlaps(stored: StoredEpisode, episode: Episode): boolean {
  const end =
    stored.releasedPeriod ?? stored.closedAtPeriod ?? (stored.holds ? undefined : stored.latestPeriod);
  return (
    (end === undefined || comparePeriods(episode.openedPeriod, end) <= 0) &&
    (episode.releasedPeriod === undefined || comparePeriods(stored.openedPeriod, episode.releasedPeriod) <= 0)
  );
}
