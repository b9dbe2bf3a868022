import type { AttainmentDto } from '#contract/judgement.ts';
import { distanceText, rangeText, valueText } from '#client/lib/attainment-text.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { pointsText } from '#client/lib/format.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { targetWords } from '#client/lib/target-words.ts';
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
  const words = targetWords(language).verdict;
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
    originalFact(item, { t, language }),
    made('calendar', words.scheduleCalendar, schedule.calendar, (ratio) => `${roundPercent(ratio)}%`),
    made('lead', words.lead, lead.calendar, (ratio) => t.terms.pp(pointsText(ratio))),
    made('seasonal', words.scheduleSeasonal, schedule.seasonal, (ratio) => `${roundPercent(ratio)}%`),
    made('lead-seasonal', words.leadSeasonal, lead.seasonal, (ratio) => t.terms.pp(pointsText(ratio))),
    made('typed', words.scheduleTyped, schedule.typed, (ratio) => `${roundPercent(ratio)}%`),
    made('lead-typed', words.leadTyped, lead.typed, (ratio) => t.terms.pp(pointsText(ratio))),
    zonesFact(item, { t, language }),
    made('pace', words.pace, pace.calendar, (ratio) => words.outOf(formatNumber(ratio, { decimals: 2 }))),
    made('gap', words.gap, gap, (value) => (value > 0 ? `+${text(value)}` : text(value))),
    made('required', words.required, positive(requiredPerMonth), text),
    made('strain', words.strain, positive(strain), (times) =>
      t.overview.strainTimes(formatNumber(times, { decimals: 2 })),
    ),
    projectionFact(item, { t, language }),
    fanFact(item, { t, language }),
    seasonFact(item, { t, language }),
    yoyFact(item, { t, language }, (ratio) => `${roundPercent(ratio, true)}%`),
  ];
}

/** The change on last year with what it is against; of another area it says so and gives none. */
function yoyFact(item: AttainmentDto, { t, language }: Wording, format: (value: number) => string): Maybe {
  const words = targetWords(language).verdict;
  const { yoy, yoyBasis, yoyWhyNot } = item;
  if (yoyWhyNot === 'land-changed')
    return { key: 'yoy', label: words.yoy, value: t.terms.none, note: words.yoyLandChanged };
  return made('yoy', words.yoy, yoy, format, yoyBasis === null ? undefined : words.yoyBasis[yoyBasis]);
}

/** Before the year's end: what past cohorts stood at in the same month, and how they ended. */
function cohortFacts(item: AttainmentDto, { t, language }: Wording): Maybe[] {
  const words = targetWords(language).verdict;
  const { cohorts } = item;
  if (!cohorts) return [];
  const text = (value: number): string => valueText(item, value, language);
  if (cohorts.lead === null) {
    return [{ key: 'cohorts', label: words.cohorts, value: t.terms.none, note: words.noCohorts }];
  }
  const lead = formatNumber(cohorts.lead, { decimals: item.decimals, signed: true });
  const past = cohorts.past.map(({ year, then, end }) =>
    words.cohort(year, text(then), end === null ? null : text(end)),
  );
  return [
    { key: 'cohorts', label: words.cohorts, value: t.terms.pp(lead), note: past.join(t.terms.listComma) },
  ];
}

/** What was committed to and what is striven for, and how far the figure has come between them. */
function zonesFact(item: AttainmentDto, { language }: Wording): Maybe {
  const words = targetWords(language).verdict;
  const { zones } = item;
  if (!zones) return undefined;
  const text = (value: number | null): string | null =>
    value === null ? null : valueText(item, value, language);
  const value = words.zoneMarks(text(zones.commit), text(zones.stretch));
  const fact = { key: 'zones', label: words.zones, value };
  return zones.reached === null ? fact : { ...fact, note: words.zoneReached[zones.reached] };
}

// A target changed within the year is shown against what it was, too.
function originalFact(item: AttainmentDto, { language }: Wording): Maybe {
  const { original } = item;
  if (!original || original.attainment === null) return undefined;
  const note = targetWords(language).originalNote(valueText(item, original.value, language));
  return {
    key: 'original',
    label: targetWords(language).original,
    value: `${floorPercent(original.attainment)}%`,
    note,
  };
}

function projectionFact(item: AttainmentDto, wording: Wording): Maybe {
  const { t, language } = wording;
  const words = targetWords(language).verdict;
  const shared = { key: 'projection', label: words.projection };
  if (item.projection) {
    const { chance, chanceWhyNot } = item.projection;
    const note =
      chance !== null
        ? wordFor(t.terms.chance, chance)
        : chanceWhyNot === null
          ? undefined
          : words.chanceWhyNot[chanceWhyNot];
    const value = rangeText(item, item.projection, wording);
    return note === undefined ? { ...shared, value } : { ...shared, value, note };
  }
  if (item.projectionWhyNot === null) return undefined;
  return { ...shared, value: t.terms.none, note: words.projectionWhyNot[item.projectionWhyNot] };
}

/** The year’s end as each past year would have it. */
function fanFact(item: AttainmentDto, { t, language }: Wording): Maybe {
  if (!item.projection) return undefined;
  const words = targetWords(language).verdict;
  const each = item.projection.by.map(({ year, total }) =>
    words.byYear(year, valueText(item, total, language)),
  );
  return { key: 'fan', label: words.by, value: each.join(t.terms.listComma) };
}

/** Which past years speak for the season, and which do not and why: also where nothing can be said. */
function seasonFact(item: AttainmentDto, { t, language }: Wording): Maybe {
  const words = targetWords(language).verdict;
  const { years, leftOut } = item.season;
  const value =
    years.length === 0 ? words.seasonNone : words.seasonYears([...years].reverse().join(t.terms.listComma));
  const note = leftOut
    .map((left) => words.seasonLeftOut(left.year, language === 'zh' ? left.reasonZh : left.reasonEn))
    .join(t.terms.listComma);
  return { key: 'season', label: words.season, value, ...(note === '' ? {} : { note }) };
}

function levelFacts(item: AttainmentDto, { t, language }: Wording): Maybe[] {
  const words = targetWords(language).verdict;
  const points = (value: number): string =>
    t.terms.pp(formatNumber(value, { decimals: item.decimals, signed: true }));
  const text = (value: number): string => valueText(item, value, language);
  return [
    item.latest ? { key: 'latest', label: words.latest, value: text(item.latest.value) } : undefined,
    made('change', t.overview.facts.change, item.latest?.change ?? null, points),
    made('headroom', words.headroom, item.gap, (gap) => distanceText(item, gap, { t, language })),
    made('tolerance', words.tolerance, item.tolerance, (tolerance) =>
      t.terms.pp(formatNumber(tolerance, { decimals: item.decimals, signed: true })),
    ),
    made('attainment', words.attainment, item.attainment, (ratio) => `${floorPercent(ratio)}%`),
    ...cohortFacts(item, { t, language }),
    yoyFact(item, { t, language }, points),
    assuranceFact(item, { t, language }),
    variationFact(item, { t, language }),
  ];
}

/** Whether the level as it runs meets the target, with the limits that say so; else why that cannot be said. */
function assuranceFact(item: AttainmentDto, { t, language }: Wording): Maybe {
  const words = targetWords(language).assurance;
  const { assurance, assuranceWhyNot } = item;
  if (!assurance) {
    if (assuranceWhyNot === null || assuranceWhyNot === 'running-total') return undefined;
    return { key: 'assurance', label: words.label, value: t.terms.none, note: words.whyNot[assuranceWhyNot] };
  }
  if (assurance.assurance === null) return undefined;
  const text = (value: number): string => valueText(item, value, language);
  const limits = words.limits(assurance.months, text(assurance.lower), text(assurance.upper));
  const note = assurance.trial ? `${limits}${words.trial}` : limits;
  return { key: 'assurance', label: words.label, value: words.icons[assurance.assurance], note };
}

function variationFact({ assurance }: AttainmentDto, { language }: Wording): Maybe {
  if (!assurance) return undefined;
  const words = targetWords(language).assurance;
  return { key: 'variation', label: words.variation, value: words.variations[assurance.variation] };
}

function sharedFacts(item: AttainmentDto, { language }: Wording): Maybe[] {
  const words = targetWords(language).verdict;
  const { known, expected } = item.coverage;
  return [
    expected > 0
      ? { key: 'coverage', label: words.coverage, value: words.coverageOf(known, expected) }
      : undefined,
    { key: 'why', label: words.why, value: wordFor(targetWords(language).reasons, item.statusReason) },
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
