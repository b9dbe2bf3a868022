import type { AttainmentDto } from '#contract/judgement.ts';
import { isCeilingItem, rangeText, valueText } from '#client/lib/attainment-text.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { pointsText } from '#client/lib/format.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { floorPercent, formatNumber, roundPercent } from '#client/lib/number.ts';

export interface VerdictFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** Every number behind a verdict that can be said, in the order one asks for them. */
export function verdictFacts(item: AttainmentDto, wording: Wording): VerdictFact[] {
  const all = item.evaluation === 'cumulative' ? flowFacts(item, wording) : levelFacts(item, wording);
  return [...all, ...sharedFacts(item, wording)].filter((fact) => fact !== undefined);
}

type Maybe = VerdictFact | undefined;

function flowFacts(item: AttainmentDto, { t, language }: Wording): Maybe[] {
  const words = t.targets.verdict;
  const text = (value: number): string => valueText(item, value, language);
  const { attainment, schedule, lead, pace, gap, requiredPerMonth, strain } = item;
  return [
    made(
      'attainment',
      words.attainment,
      attainment,
      (ratio) => `${floorPercent(ratio)}%`,
      words.attainmentNote,
    ),
    made('calendar', words.scheduleCalendar, schedule.calendar, (ratio) => `${roundPercent(ratio)}%`),
    made('lead', words.lead, lead.calendar, (ratio) => t.terms.pp(pointsText(ratio))),
    made('seasonal', words.scheduleSeasonal, schedule.seasonal, (ratio) => `${roundPercent(ratio)}%`),
    made('lead-seasonal', words.leadSeasonal, lead.seasonal, (ratio) => t.terms.pp(pointsText(ratio))),
    made('pace', words.pace, pace.calendar, (ratio) => words.outOf(formatNumber(ratio, { decimals: 2 }))),
    made('gap', words.gap, gap, (value) => (value > 0 ? `+${text(value)}` : text(value))),
    made('required', words.required, positive(requiredPerMonth), text),
    made('strain', words.strain, positive(strain), (times) =>
      t.overview.strainTimes(formatNumber(times, { decimals: 2 })),
    ),
    projectionFact(item, { t, language }),
    made(
      'yoy',
      words.yoy,
      item.yoy,
      (ratio) => `${roundPercent(ratio, true)}%`,
      item.yoyBasis === null ? undefined : words.yoyBasis[item.yoyBasis],
    ),
  ];
}

function projectionFact(item: AttainmentDto, wording: Wording): Maybe {
  const { t } = wording;
  const words = t.targets.verdict;
  const shared = { key: 'projection', label: words.projection };
  if (item.projection) {
    const { chance } = item.projection;
    const note = chance === null ? {} : { note: wordFor(t.terms.chance, chance) };
    return { ...shared, value: rangeText(item, item.projection, wording), ...note };
  }
  const reasons: Readonly<Record<string, string>> = words.projectionWhyNot;
  const note = reasons[item.projectionWhyNot ?? ''];
  return note === undefined ? undefined : { ...shared, value: t.terms.none, note };
}

function levelFacts(item: AttainmentDto, { t, language }: Wording): Maybe[] {
  const words = t.targets.verdict;
  const points = (value: number): string =>
    t.terms.pp(formatNumber(value, { decimals: item.decimals, signed: true }));
  const text = (value: number): string => valueText(item, value, language);
  return [
    item.latest ? { key: 'latest', label: words.latest, value: text(item.latest.value) } : undefined,
    made('change', t.overview.facts.change, item.latest?.change ?? null, points),
    made('headroom', words.headroom, item.gap, (gap) => points(isCeilingItem(item) ? -gap : gap)),
    made('tolerance', words.tolerance, item.tolerance, (tolerance) =>
      t.terms.pp(formatNumber(tolerance, { decimals: item.decimals, signed: true })),
    ),
    made('attainment', words.attainment, item.attainment, (ratio) => `${floorPercent(ratio)}%`),
    made('yoy', words.yoy, item.yoy, points),
  ];
}

function sharedFacts(item: AttainmentDto, { t }: Wording): Maybe[] {
  const words = t.targets.verdict;
  const { known, expected } = item.coverage;
  return [
    expected > 0
      ? { key: 'coverage', label: words.coverage, value: words.coverageOf(known, expected) }
      : undefined,
    { key: 'why', label: words.why, value: wordFor(t.targets.reasons, item.statusReason) },
  ];
}

function made(
  key: string,
  label: string,
  value: number | null,
  format: (value: number) => string,
  note?: string,
): Maybe {
  if (value === null) return undefined;
  return { key, label, value: format(value), ...(note === undefined ? {} : { note }) };
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}
