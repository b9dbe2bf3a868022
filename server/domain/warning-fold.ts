import type { RuleError } from './level.ts';
import { lastMonth, periodId, type Period } from './period.ts';
import { levelRank, type Level } from './rule.ts';
import type {
  Episode,
  SeriesState,
  Transition,
  WarningInput,
  WarningRule,
  WarningStep,
  WarningTrace,
} from './warning.ts';

/** A figure and how it stands against the rule. */
type Figure = Extract<WarningInput, { kind: 'value' }>;

interface Stand {
  readonly state: SeriesState;
  readonly count: number;
  readonly missed: number;
  readonly error: RuleError | undefined;
  /** The level of the last figure; undefined when it breached nothing. */
  readonly lastLevel: Level | undefined;
  /** The open episode, or the one released in this very period. */
  readonly episode: Episode | undefined;
}

type Place = Pick<Stand, 'state' | 'count' | 'episode'>;

const NORMAL: Place = { state: 'normal', count: 0, episode: undefined };

/**
 * Walks a rule through one series, period by period; time counts in periods only, so judging the same data again
 * gives the same answer.
 * - A warning opens after `confirmPeriods` breaching figures; a clear one in between starts the count again, one in
 *   band does not.
 * - Its level rises with the figure at once; it falls when the last two figures both lie below it, to the graver of
 *   the two. One that breaches nothing counts as the mildest level, so that a worse figure never gives a lower level;
 *   the figure that releases it leaves the level it had.
 * - A clear figure starts recovery, a breach ends it; it is released after `releasePeriods` clear figures, which ones
 *   in band do not interrupt.
 * - A missing figure and an error keep state, counts and level; they never release.
 * Shape: periods in order and not overlapping; one step a period.
 * Errors: RangeError when they are not.
 * Source: reference methods 4.6.
 */
export function foldWarnings(rule: WarningRule, inputs: readonly WarningInput[]): WarningTrace {
  const steps: WarningStep[] = [];
  const episodes: Episode[] = [];
  let standing: Stand = { ...NORMAL, missed: 0, error: undefined, lastLevel: undefined };
  let before: Period | undefined;
  for (const input of inputs) {
    if (before && !isBefore(before, input.period)) {
      throw new RangeError(`${periodId(input.period)} does not come after ${periodId(before)}`);
    }
    before = input.period;
    standing = advance(rule, standing, input);
    steps.push(stepOf(standing, input.period));
    if (standing.episode?.state === 'released') {
      episodes.push(standing.episode);
      standing = { ...standing, episode: undefined };
    }
  }
  if (standing.episode) episodes.push(standing.episode);
  return { rule, inputs, steps, episodes };
}

function advance(rule: WarningRule, standing: Stand, input: WarningInput): Stand {
  if (input.kind === 'missing') return afterMissing(standing, input.period);
  if (input.kind === 'error') return afterError(standing, input.reason);
  const place = standing.episode
    ? inEpisode(rule, standing, standing.episode, input)
    : outsideEpisode(rule, standing, input);
  return { ...place, missed: 0, error: undefined, lastLevel: input.level };
}

function afterError(standing: Stand, error: RuleError): Stand {
  const { episode } = standing;
  return { ...standing, error, episode: episode && { ...episode, error } };
}

function afterMissing(standing: Stand, period: Period): Stand {
  const { episode, missed } = standing;
  const overdue =
    episode && missed === 0 ? mark({ ...episode, overdue: true }, 'overdue', period, undefined) : episode;
  const known = overdue && { ...overdue, error: undefined };
  return { ...standing, missed: missed + 1, error: undefined, episode: known };
}

function outsideEpisode(rule: WarningRule, standing: Stand, figure: Figure): Place {
  const { level } = figure;
  if (level === undefined) return figure.clear ? NORMAL : standing;
  const count = standing.count + 1;
  if (count < rule.confirmPeriods) return { state: 'pending', count, episode: undefined };
  return { state: 'active', count: 0, episode: openedBy(figure, level) };
}

function inEpisode(rule: WarningRule, standing: Stand, open: Episode, figure: Figure): Place {
  const { period, value } = figure;
  let episode = withFigure(rule, open, figure);
  if (open.overdue) episode = mark({ ...episode, overdue: false }, 'reported', period, value);
  if (figure.level !== undefined && standing.state === 'recovering') {
    episode = mark({ ...episode, state: 'active' }, 'relapsed', period, value);
  }
  const count = figure.clear ? standing.count + 1 : standing.count;
  if (figure.clear && count >= rule.releasePeriods) {
    const released: Episode = { ...episode, state: 'released', releasedPeriod: period };
    return { ...NORMAL, episode: mark(released, 'released', period, value) };
  }
  episode = withLevel(rule, episode, standing.lastLevel, figure);
  if (figure.level !== undefined) return { state: 'active', count: 0, episode };
  if (!figure.clear) return { state: standing.state, count, episode };
  const recovering: Episode = { ...episode, state: 'recovering' };
  return {
    state: 'recovering',
    count,
    episode: count === 1 ? mark(recovering, 'recovering', period, value) : recovering,
  };
}

function openedBy({ period, value, line, recoverAt }: Figure, level: Level): Episode {
  const episode: Episode = {
    state: 'active',
    openedPeriod: period,
    openedValue: value,
    level,
    peakLevel: level,
    peak: { period, value },
    latestPeriod: period,
    latestValue: value,
    releasedPeriod: undefined,
    overdue: false,
    error: undefined,
    line,
    recoverAt,
    transitions: [],
  };
  return mark(episode, 'opened', period, value);
}

function withFigure(rule: WarningRule, episode: Episode, figure: Figure): Episode {
  const { period, value, line, recoverAt } = figure;
  const worse = rule.side === 'above' ? value > episode.peak.value : value < episode.peak.value;
  const peak = worse ? { period, value } : episode.peak;
  return { ...episode, error: undefined, peak, latestPeriod: period, latestValue: value, line, recoverAt };
}

function withLevel(rule: WarningRule, episode: Episode, last: Level | undefined, figure: Figure): Episode {
  const { period, value, level = rule.mildest } = figure;
  if (levelRank(level) > levelRank(episode.level)) {
    const peakLevel = levelRank(level) > levelRank(episode.peakLevel) ? level : episode.peakLevel;
    return mark({ ...episode, level, peakLevel }, 'raised', period, value);
  }
  const before = last ?? rule.mildest;
  const graver = levelRank(before) > levelRank(level) ? before : level;
  if (levelRank(graver) >= levelRank(episode.level)) return episode;
  return mark({ ...episode, level: graver }, 'lowered', period, value);
}

function mark(
  episode: Episode,
  kind: Transition['kind'],
  period: Period,
  value: number | undefined,
): Episode {
  return { ...episode, transitions: [...episode.transitions, { period, kind, level: episode.level, value }] };
}

function stepOf({ state, count, missed, error, episode }: Stand, period: Period): WarningStep {
  const level = episode && episode.state !== 'released' ? episode.level : undefined;
  return { period, state, count, level, missed, overdue: missed > 0, error };
}

function isBefore(a: Period, b: Period): boolean {
  return a.year * 12 + lastMonth(a) < b.year * 12 + b.month;
}
