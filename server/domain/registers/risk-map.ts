import { sumDecimals } from '#domain/decimal.ts';
import { againstLines } from '#domain/level.ts';
import type { MissingReason } from '#domain/measure.ts';
import type { IsoDate } from '#domain/period.ts';
import { LEVELS, levelRank, type Level, type Lined } from '#domain/rule.ts';
import { isPlanAhead } from './lay-offs.ts';
import { numberOf, textOf, type EntryValues } from './register.ts';
import { isEventOpen } from './risk-events.ts';

/** An entry that stands, as whoever asks may see it. */
export interface ShownEntry {
  readonly values: EntryValues;
  /** Keys of small counts that are not shown. */
  readonly hidden: readonly string[];
  readonly sample: boolean;
}

export interface RiskSources {
  readonly plans: readonly ShownEntry[];
  readonly events: readonly ShownEntry[];
  /** Districts that are asked, in their order; others follow where they have an entry. */
  readonly regions: readonly string[];
  readonly today: IsoDate;
  /** The lines that grade what one firm of a district plans. */
  readonly linesOf: (region: string) => readonly Lined[];
}

/** Open cases of one register. */
export interface RiskPart {
  readonly cases: number;
  /** The sum of the counts that are written down and shown. Missing: undefined, why in `missing`. */
  readonly persons: number | undefined;
  readonly missing: MissingReason | undefined;
  /** Cases whose count nobody wrote down; not in the sum. */
  readonly unknown: number;
  /** Cases whose small count is not shown; not in the sum, so that it gives none of them away. */
  readonly hidden: number;
  /** The gravest. Missing: undefined where no case has one. */
  readonly level: Level | undefined;
}

export interface PlansPart extends RiskPart {
  readonly firms: number;
}

/** `open`: a case is open; `none`: something was registered and nothing is open; `not-reported`: nothing ever was. */
export type RiskState = 'open' | 'none' | 'not-reported';

export interface Risk {
  readonly plans: PlansPart;
  readonly events: RiskPart;
  readonly level: Level | undefined;
  /** Plans whose lay-off has begun: they are no risk ahead any more. */
  readonly begun: number;
  /** Whether an open case is made up. */
  readonly sample: boolean;
}

export interface DistrictRisk extends Risk {
  readonly region: string;
  readonly state: RiskState;
}

/** What firms of one industry plan. Missing: undefined for plans that name no industry. */
export interface IndustryRisk extends PlansPart {
  readonly industry: string | undefined;
}

export interface RiskMap {
  readonly city: Risk;
  /** The gravest first, then by people of plans, of events, and cases; the rest in their own order. */
  readonly districts: readonly DistrictRisk[];
  /** By people, the most first. Events name no industry. */
  readonly industries: readonly IndustryRisk[];
}

/**
 * Where lay-offs may come: plans that lie ahead and events that are handled, by district and by industry. What firms
 * plan is graded firm by firm, by the lines of the rule on single firms; an event has the level of its response. One
 * firm with open plans of 30 and 25 people, in a district with an event of 130 on yellow, is 2 plans of 1 firm and 55
 * people, yellow where 50 is, and 1 event.
 * People of plans and of events may be the same ones: they are never added to each other.
 * Missing: a district with nothing in a register has no count there, not 0: no word is no zero.
 */
export function riskMap(sources: RiskSources): RiskMap {
  const { plans, events, regions, today, linesOf } = sources;
  const byPlace = ({ values }: ShownEntry): string | undefined => textOf(values, 'region');
  const [plansOf, eventsOf] = [Map.groupBy(plans, byPlace), Map.groupBy(events, byPlace)];
  const found = [...plansOf.keys(), ...eventsOf.keys()].flatMap((region) => region ?? []);
  const districts = [...new Set([...regions, ...found])].map((region): DistrictRisk => {
    const risk = riskOf({
      ...sources,
      plans: plansOf.get(region) ?? [],
      events: eventsOf.get(region) ?? [],
    });
    return { region, state: stateOf(risk), ...risk };
  });
  const byIndustry = Map.groupBy(
    plans.filter(({ values }) => isPlanAhead(values, today)),
    ({ values }) => textOf(values, 'industry'),
  );
  return {
    city: riskOf(sources),
    districts: districts.toSorted(byGravity),
    industries: [...byIndustry]
      .map(([industry, ahead]) => ({ industry, ...plansPart(ahead, true, linesOf) }))
      .toSorted((a, b) => (b.persons ?? 0) - (a.persons ?? 0) || b.cases - a.cases),
  };
}

function riskOf({ plans, events, today, linesOf }: RiskSources): Risk {
  const ahead = plans.filter(({ values }) => isPlanAhead(values, today));
  const open = events.filter(({ values }) => isEventOpen(values));
  const ofPlans = plansPart(ahead, plans.length > 0, linesOf);
  const ofEvents = eventsPart(open, events.length > 0);
  return {
    plans: ofPlans,
    events: ofEvents,
    level: gravest([ofPlans.level, ofEvents.level]),
    begun: plans.length - ahead.length,
    sample: [...ahead, ...open].some(({ sample }) => sample),
  };
}

function plansPart(
  open: readonly ShownEntry[],
  isReported: boolean,
  linesOf: RiskSources['linesOf'],
): PlansPart {
  const firms = Map.groupBy(open, ({ values }) => textOf(values, 'firm'));
  const places = Map.groupBy(open, ({ values }) => `${textOf(values, 'region')}|${textOf(values, 'firm')}`);
  const levels = [...places.values()].flatMap((all) => {
    const persons = sumDecimals(all.flatMap(({ values }) => numberOf(values, 'cut') ?? []));
    const region = textOf(all[0]?.values ?? {}, 'region') ?? '';
    return linesOf(region).map((lined) => againstLines(lined, persons).level);
  });
  return { ...partOf(open, 'cut', isReported), firms: firms.size, level: gravest(levels) };
}

function eventsPart(open: readonly ShownEntry[], isReported: boolean): RiskPart {
  const levels = open.map(({ values }) => LEVELS.find((level) => level === values['level']));
  return { ...partOf(open, 'persons', isReported), level: gravest(levels) };
}

function partOf(open: readonly ShownEntry[], key: string, isReported: boolean): Omit<RiskPart, 'level'> {
  const known = open.flatMap(({ values }) => numberOf(values, key) ?? []);
  const hidden = open.filter((entry) => entry.hidden.includes(key)).length;
  const missing =
    known.length > 0 || (isReported && open.length === 0)
      ? undefined
      : hidden > 0
        ? 'suppressed'
        : 'not-reported';
  return {
    cases: open.length,
    persons: missing === undefined ? sumDecimals(known) : undefined,
    missing,
    unknown: open.length - known.length - hidden,
    hidden,
  };
}

function stateOf({ plans, events }: Risk): RiskState {
  if (plans.cases + events.cases > 0) return 'open';
  return plans.missing === undefined || events.missing === undefined ? 'none' : 'not-reported';
}

function gravest(levels: readonly (Level | undefined)[]): Level | undefined {
  return levels.toSorted((a, b) => levelRank(b) - levelRank(a))[0];
}

function byGravity(a: DistrictRisk, b: DistrictRisk): number {
  return (
    Number(b.state === 'open') - Number(a.state === 'open') ||
    levelRank(b.level) - levelRank(a.level) ||
    (b.plans.persons ?? 0) - (a.plans.persons ?? 0) ||
    (b.events.persons ?? 0) - (a.events.persons ?? 0) ||
    b.plans.cases + b.events.cases - a.plans.cases - a.events.cases
  );
}
