import type { AttainmentDto } from '#contract/judgement.ts';
import { distanceText, rangeText, valueText } from '#client/lib/attainment-text.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { floorPercent, formatNumber, roundPercent } from '#client/lib/number.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';

export interface CardFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Takes the whole width of the card. */
  readonly wide?: boolean;
}

/** The small facts of a target's card: two to four of them, those that can be said. */
export function cardFacts(item: AttainmentDto, wording: Wording): CardFact[] {
  const facts =
    item.evaluation === 'cumulative'
      ? flowFacts(item, wording)
      : item.evaluation === 'year-end'
        ? yearEndFacts(item, wording)
        : meanFacts(item, wording);
  return facts.filter((fact) => fact !== undefined).slice(0, 4);
}

function flowFacts(item: AttainmentDto, { t, language }: Wording): (CardFact | undefined)[] {
  const { facts } = t.overview;
  const text = (value: number): string => valueText(item, value, language);
  const { projection, schedule, requiredPerMonth, strain } = item;
  return [
    fact('attainment', facts.attainment, item.attainment, (ratio) => `${floorPercent(ratio)}%`),
    fact('time', facts.time, schedule.calendar, (ratio) => `${roundPercent(ratio)}%`),
    projection
      ? {
          key: 'projection',
          label: facts.projection,
          value: rangeText(item, projection, { t, language }),
          wide: true,
        }
      : fact('needed', facts.needed, positive(requiredPerMonth), text),
    projection?.chance
      ? { key: 'chance', label: facts.chance, value: wordFor(t.terms.chance, projection.chance) }
      : fact('strain', facts.strain, positive(strain), (times) =>
          t.overview.strainTimes(formatNumber(times, { decimals: 2 })),
        ),
    fact('yoy', facts.yoy, item.yoy, (ratio) => `${roundPercent(ratio, true)}%`),
    fact('gap', facts.gap, item.gap, (gap) => signedValue(gap, item, language)),
  ];
}

function meanFacts(item: AttainmentDto, { t, language }: Wording): (CardFact | undefined)[] {
  const { facts } = t.overview;
  return [
    item.latest
      ? fact('mean', facts.mean, item.actual, (value) => valueText(item, value, language))
      : undefined,
    fact('tolerance', facts.tolerance, item.tolerance, (tolerance) =>
      t.terms.pp(formatNumber(tolerance, { decimals: item.decimals, signed: true })),
    ),
    fact('change', facts.change, item.latest?.change ?? null, (change) =>
      t.terms.pp(formatNumber(change, { decimals: item.decimals, signed: true })),
    ),
    fact('headroom', facts.headroom, item.gap, (gap) => distanceText(item, gap, { t, language })),
    fact('yoy', facts.yoy, item.yoy, (change) =>
      t.terms.pp(formatNumber(change, { decimals: item.decimals, signed: true })),
    ),
  ];
}

function yearEndFacts(item: AttainmentDto, { t, language }: Wording): (CardFact | undefined)[] {
  const { facts } = t.overview;
  return [
    fact('headroom', facts.headroom, item.gap, (gap) => distanceText(item, gap, { t, language })),
    { key: 'evaluated', label: facts.evaluated, value: facts.yearEnd },
    fact('yoy', facts.yoy, item.yoy, (change) =>
      t.terms.pp(formatNumber(change, { decimals: item.decimals, signed: true })),
    ),
  ];
}

function signedValue(value: number, item: AttainmentDto, language: Wording['language']): string {
  const text = valueText(item, value, language);
  return value > 0 ? `+${text}` : text;
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}

function fact(
  key: string,
  label: string,
  value: number | null,
  format: (value: number) => string,
): CardFact | undefined {
  return value === null ? undefined : { key, label, value: format(value) };
}
