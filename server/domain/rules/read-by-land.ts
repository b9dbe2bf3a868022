import { dayAfterPeriod, periodKey, type IsoDate, type Period } from '#domain/period.ts';
import type { PointIndex } from '#domain/series.ts';
import type { WarningInput } from '#domain/warning.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import type { RuleFacts } from './rule-facts.ts';

/**
 * What a rule says of a region whose land changed: of the periods from the change on it sees nothing earlier, so that no
 * change, run, limit or season reaches across. A comparable figure of the year before that came with a value counts.
 * Errors: `land-changed` where only what lay before could have answered.
 */
export function readByLand(
  facts: RuleFacts,
  read: (facts: RuleFacts) => readonly WarningInput[],
): readonly WarningInput[] {
  const changes = facts.landChanges ?? [];
  return changes.reduce((inputs, day) => {
    const after = new Map(read(factsFrom(facts, day)).map((input) => [periodKey(input.period), input]));
    return inputs.map((input) =>
      isFrom(day, input.period) ? lookingBackTo(input, after.get(periodKey(input.period))) : input,
    );
  }, read(facts));
}

function lookingBackTo(whole: WarningInput, after: WarningInput | undefined): WarningInput {
  if (after?.kind === 'value') return after;
  if (whole.kind === 'value') return { period: whole.period, kind: 'error', reason: 'land-changed' };
  return after ?? whole;
}

function factsFrom(facts: RuleFacts, day: IsoDate): RuleFacts {
  const { counterpart } = facts;
  return {
    ...facts,
    series: seriesFrom(facts.series, day),
    counterpart: counterpart && { ...counterpart, series: seriesFrom(counterpart.series, day) },
  };
}

const remembered = new WeakMap<SeriesByBasis, Map<IsoDate, SeriesByBasis>>();

// One object for every rule that looks at it: what is worked out of a series is kept by the series.
function seriesFrom(series: SeriesByBasis, day: IsoDate): SeriesByBasis {
  const known = remembered.get(series) ?? new Map<IsoDate, SeriesByBasis>();
  remembered.set(series, known);
  const made = known.get(day) ?? {
    period: pointsFrom(series.period, day),
    ytd: pointsFrom(series.ytd, day),
    ytdMean: pointsFrom(series.ytdMean, day),
  };
  known.set(day, made);
  return made;
}

function pointsFrom(points: PointIndex, day: IsoDate): PointIndex {
  return new Map([...points].filter(([, { period }]) => isFrom(day, period)));
}

function isFrom(day: IsoDate, period: Period): boolean {
  return day < dayAfterPeriod(period);
}
