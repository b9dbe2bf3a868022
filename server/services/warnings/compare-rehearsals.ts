import type { Rehearsal, RehearsedEpisode } from '#contract/rules.ts';
import { lastMonth, parsePeriodId } from '#domain/period.ts';

type Comparison = Omit<NonNullable<Rehearsal['comparison']>, 'rule' | 'version'>;

/**
 * Which episodes of a new rule answer to which of an old one: those of one place that overlap, each once, in order; by
 * how many months the new one opened earlier. 2020-02 against 2020-04 leads by 2.
 */
export function compareRehearsals(
  now: readonly RehearsedEpisode[],
  old: readonly RehearsedEpisode[],
): Comparison {
  const left = new Set(old);
  const both: Comparison['both'] = [];
  const onlyNew: RehearsedEpisode[] = [];
  for (const episode of now) {
    const match = [...left].find((each) => samePlace(each, episode) && overlap(each, episode));
    if (!match) {
      onlyNew.push(episode);
      continue;
    }
    left.delete(match);
    const { region, group, industry, from } = episode;
    const lead = monthOf(match.from) - monthOf(from);
    both.push({ region, group, industry, from, oldFrom: match.from, lead });
  }
  return { both, onlyNew, onlyOld: [...left] };
}

function samePlace(a: RehearsedEpisode, b: RehearsedEpisode): boolean {
  return a.region === b.region && a.group === b.group && a.industry === b.industry;
}

function overlap(a: RehearsedEpisode, b: RehearsedEpisode): boolean {
  return endOf(a) >= monthOf(b.from) && endOf(b) >= monthOf(a.from);
}

function endOf({ to }: RehearsedEpisode): number {
  return to === null ? Infinity : monthOf(to);
}

function monthOf(id: string): number {
  const period = parsePeriodId(id);
  return period ? period.year * 12 + lastMonth(period) : Number.NaN;
}
