import type { RegisterEntryDto } from '#contract/registers.ts';
import type { DistrictRiskDto, RisksDto } from '#contract/risks.ts';
import { isPlanAhead } from '#domain/registers/lay-offs.ts';
import { layoffPlans } from '#domain/registers/layoff-plans.ts';
import { textOf } from '#domain/registers/register.ts';
import { isEventOpen, riskEvents } from '#domain/registers/risk-events.ts';
import {
  riskMap,
  type DistrictRisk,
  type PlansPart,
  type Risk,
  type RiskPart,
  type ShownEntry,
} from '#domain/registers/risk-map.ts';
import type { Lined, Rule } from '#domain/rule.ts';
import { SAMPLE_MARK } from '#domain/sample-mark.ts';
import type { Tile } from '../../pack/pack.ts';
import { listRules } from '../../db/read/rules.ts';
import type { Ctx } from '../context.ts';
import { tilesOn } from '../overview/district-map.ts';
import { knownAt } from '../tasks/known-at.ts';
import { ruleOfRow } from '../warnings/rule-row.ts';
import { regionsInScope } from '../warnings/rule-scope.ts';
import { PERSONS } from './lay-off-figures.ts';
import { readEntries } from './read-registers.ts';

/**
 * Where lay-offs may come, as known on a day: open lay-off plans and risk events by district and by industry. Entries
 * are taken as whoever asks sees them, so that no sum gives a small count away.
 * Missing: a district with nothing in a register has a reason there and no count.
 */
export async function readRisks(ctx: Ctx, asOf: string | undefined): Promise<RisksDto> {
  const { catalogue } = ctx;
  const { until, day } = knownAt(ctx, asOf);
  const plans = await readEntries(ctx, layoffPlans.id, { asOf });
  const events = await readEntries(ctx, riskEvents.id, { asOf });
  const rules = (await listRules(ctx.store.read, until)).map(ruleOfRow).filter(gradesFirms);
  const scopes = rules.map((rule) => ({ rule, regions: new Set(regionsInScope(ctx, rule.regions)) }));
  const map = riskMap({
    plans: plans.map(shownEntry),
    events: events.map(shownEntry),
    regions: catalogue.reporting(day).map(({ code }) => code),
    today: day,
    linesOf: (region) => scopes.flatMap(({ rule, regions }) => (regions.has(region) ? [rule.condition] : [])),
  });
  const tiles = tilesOn(catalogue.pack.tiles, day);
  const hidden = [...plans, ...events].flatMap((entry) => entry.hidden ?? []);
  return {
    asOf: asOf ?? day,
    day,
    sample: map.city.sample,
    below: hidden[0]?.below ?? null,
    sources: sourcesOf([
      ...plans.filter(({ values }) => isPlanAhead(values, day)),
      ...events.filter(({ values }) => isEventOpen(values)),
    ]),
    rules: rules.map(({ id, nameZh, nameEn, suggested }) => ({ id, nameZh, nameEn, suggested })),
    city: riskDto(map.city),
    industries: map.industries.map(({ industry, ...part }) => ({
      ...plansDto(part),
      industry: industry ?? null,
    })),
    items: map.districts.map((district) => districtDto(ctx, district, tiles.get(district.region))),
    total: map.districts.length,
    next: null,
  };
}

type FirmRule = Rule & { readonly condition: Lined };

function gradesFirms(rule: Rule): rule is FirmRule {
  const { condition, indicator, enabled } = rule;
  return enabled && indicator === PERSONS && condition.kind === 'event' && condition.of === 'firm';
}

function shownEntry({ values, hidden, sample }: RegisterEntryDto): ShownEntry {
  return { values, hidden: hidden?.columns ?? [], sample };
}

function sourcesOf(entries: readonly RegisterEntryDto[]): string[] {
  const named = entries.flatMap(({ values }) => textOf(values, 'source') ?? []);
  return [...new Set(named)].filter((source) => source !== SAMPLE_MARK);
}

function districtDto(
  { catalogue }: Ctx,
  { region, state, ...risk }: DistrictRisk,
  tile: Tile | undefined,
): DistrictRiskDto {
  const place = tile && {
    column: tile.column,
    row: tile.row,
    columnSpan: tile.columnSpan,
    rowSpan: tile.rowSpan,
  };
  const kind = catalogue.findRegion(region)?.kind === 'zone' ? 'zone' : 'division';
  return { region, kind, state, tile: place ?? null, ...riskDto(risk) };
}

function riskDto({ plans, events, level, begun, sample }: Risk): RisksDto['city'] {
  return { plans: plansDto(plans), events: partDto(events), level: level ?? null, begun, sample };
}

function plansDto({ firms, ...part }: PlansPart): RisksDto['city']['plans'] {
  return { ...partDto(part), firms };
}

function partDto({ cases, persons, missing, unknown, hidden, level }: RiskPart): RisksDto['city']['events'] {
  return {
    ...{ cases, unknown, hidden },
    persons: persons ?? null,
    missing: missing ?? null,
    level: level ?? null,
  };
}
