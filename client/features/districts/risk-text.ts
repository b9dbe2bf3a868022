import type { DistrictRiskDto, RisksDto } from '#contract/risks.ts';
import { exactNumber } from '#client/lib/number.ts';
import type { useRiskWords } from '#client/lib/risk-words.ts';

type Words = ReturnType<typeof useRiskWords>;
export type RiskPartDto = RisksDto['city']['events'] & { readonly firms?: number };

/** How many cases of how many firms and people, in words; why there are none where there are none. */
export function partText(part: RiskPartDto, below: number | null, words: Words): string {
  const { cases, firms } = part;
  if (cases === 0) return part.missing === 'not-reported' ? words.unreported : words.noneOpen;
  const what = firms === undefined ? words.eventCases(cases) : words.planCases(cases, firms);
  return `${what} · ${personsText(part, below, words)}`;
}

function personsText({ persons, missing }: RiskPartDto, below: number | null, words: Words): string {
  if (persons !== null) return words.persons(exactNumber(persons));
  return missing === 'suppressed' ? words.suppressed(below ?? 0) : words.notWritten;
}

/** What the sum of people leaves out; undefined where it is whole, or where there is none. */
export function partNote(
  { persons, hidden, unknown }: RiskPartDto,
  below: number | null,
  words: Words,
): string | undefined {
  if (persons === null) return undefined;
  const notes = [
    ...(hidden > 0 ? [words.hidden(hidden, below ?? 0)] : []),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
  ];
  return notes.length === 0 ? undefined : notes.join(words.join);
}

/** A district of the map in one sentence. */
export function tileText(item: DistrictRiskDto, region: string, below: number | null, words: Words): string {
  if (item.state === 'not-reported') return words.tile(region, words.unreported);
  if (item.state === 'none') return words.tile(region, words.noneOpen);
  const parts = (['plans', 'events'] as const).flatMap((kind) => {
    const part: RiskPartDto = item[kind];
    if (part.cases === 0) return [];
    const note = partNote(part, below, words);
    const what = [partText(part, below, words), ...(note === undefined ? [] : [note])].join(words.join);
    return words.partIn(words[kind], what, part.level && words.levelOf[part.level]);
  });
  return words.tile(region, parts.join(words.join));
}

/** The register where the open cases of a district stand: that of plans unless there are events alone. */
export function registerOf({ plans, events }: Pick<DistrictRiskDto, 'plans' | 'events'>): string {
  return plans.cases === 0 && events.cases > 0 ? '/registers/risk-events' : '/registers/layoff-plans';
}
