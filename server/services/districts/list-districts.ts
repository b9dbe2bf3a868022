import type { DistrictDto, DistrictsDto, RankedBy } from '#contract/districts.ts';
import type { Basis, Region } from '#domain/catalogue.ts';
import { medianOf } from '#domain/judging/median.ts';
import { addDays, dayAfterPeriod, monthOf, parsePeriodId, periodId, type Period } from '#domain/period.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { inUnit } from '../judging/in-unit.ts';
import { judgeAll, type JudgedTargetOf } from '../judging/judge-targets.ts';
import { loadSeries, yearsRange } from '../judging/load-series.ts';
import { isSample, loadTracesOf, sourcesOf } from '../judging/load-traces.ts';
import { mapIndicator, tilesOn } from '../overview/district-map.ts';
import { latestMonthWithFigure } from '../overview/get-overview.ts';
import { basesOf, usualBasisOf } from './figure-reader.ts';
import { changesOf, monthsShown, placeFigure, placeIn, readingOf, type Shown } from './place-figures.ts';
import { rankDistricts, type Measures } from './rank-districts.ts';

export interface DistrictsQuery {
  readonly indicator?: string | undefined;
  /** A month. */
  readonly period?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly by?: RankedBy | undefined;
  readonly asOf?: string | undefined;
}

/**
 * One indicator over the districts that report in a month: figures, change on last year, verdicts, ranks and how they
 * moved, each district's months, and the medians of its peers.
 * Missing: a district without a figure of exactly that month has the reason, no rank, and no part in a median.
 * Errors: not.found for an unknown indicator; request.invalid for a basis the indicator cannot be shown on.
 */
export async function listDistricts(ctx: Ctx, query: DistrictsQuery): Promise<DistrictsDto> {
  const { store, catalogue } = ctx;
  const { read, dialect } = store;
  const { cityRegion } = catalogue.pack;
  const indicator = catalogue.indicator(query.indicator ?? mapIndicator(ctx));
  const asOf = await resolveAsOf(read, query.asOf, ctx.clock.today());
  const period = query.period ? monthAsked(query.period) : await latestMonthWithFigure(ctx, cityRegion, asOf);
  const bases = basesOf(indicator);
  const basis = query.basis ?? usualBasisOf(indicator);
  if (!bases.includes(basis)) throw basisRefused(basis, bases);
  const shown: Shown = { indicator, unit: catalogue.unit(indicator), basis, period };
  const day = addDays(dayAfterPeriod(period), -1);
  const districts = catalogue.reporting(day);
  const regions = districts.map(({ code }) => code);
  const range = { ...yearsRange(period.year - 2, period.year), asOf: asOf.version };
  const wanted = { indicators: [indicator.code], regions: [...regions, cityRegion] };
  const seriesOf = await loadSeries(read, dialect, wanted, range);
  const at = (code: string) => seriesOf(indicator.code, code);
  const points = wanted.regions.flatMap((code) => readingOf(shown, at(code)).from);
  const traces = await loadTracesOf(read, dialect, points);
  const verdicts = await verdictsAt(ctx, shown, regions, asOf);
  const tiles = tilesOn(catalogue.pack.tiles, day);
  const bare = districts.map((district) => ({
    ...placeFigure(shown, placeIn(ctx, district.code), at(district.code), traces),
    ...verdictOf(shown, verdicts.get(district.code)),
    ...placeOf(district),
    tile: tileOf(tiles.get(district.code)),
  }));
  const by = query.by ?? (bare.some(({ lead }) => lead !== null) ? 'lead' : 'value');
  const ranks = rankDistricts(measuresOf(bare), by, indicator.direction);
  const ranksBefore = await ranksMonthBefore(ctx, { shown, regions, by, asOf, at });
  const items = bare.map((item): DistrictDto => {
    const rank = ranks.get(item.region);
    const was = ranksBefore.get(item.region);
    return {
      ...item,
      rank: rank ?? null,
      movement: rank === undefined || was === undefined ? null : was - rank,
      series: monthsShown(shown, at(item.region)),
    };
  });
  const known = items.filter(({ value }) => value !== null).length;
  return {
    indicator: indicator.code,
    unit: shown.unit.code,
    decimals: indicator.decimals,
    direction: indicator.direction,
    changes: changesOf(indicator),
    basis,
    bases: [...bases],
    period: periodId(period),
    latest: latestKnown(items),
    by,
    asOf: asOf.text,
    version: Number.isFinite(asOf.version) ? asOf.version : await latestVersion(read),
    sample: isSample(points, traces),
    sources: sourcesOf(points, traces),
    city: {
      ...placeFigure(shown, placeIn(ctx, cityRegion), at(cityRegion), traces),
      series: monthsShown(shown, at(cityRegion)),
    },
    areas: areasOf(items),
    reported: { known, expected: items.length },
    items: items.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0),
    total: items.length,
    next: null,
  };
}

function monthAsked(id: string): Period {
  const month = parsePeriodId(id);
  if (month?.months !== 1) throw new AppError('request.invalid', `不是月份 · not a month: ${id}`);
  return month;
}

function basisRefused(basis: Basis, bases: readonly Basis[]): AppError {
  const message = `${basis} ∉ ${bases.join(', ')}`;
  return new AppError('request.invalid', '该指标没有这种口径 · the indicator has no such basis', [
    { pointer: 'basis', code: 'basis.unfit', message },
  ]);
}

type Verdicts = ReadonlyMap<string, JudgedTargetOf>;

async function verdictsAt(
  ctx: Ctx,
  { indicator, period }: Pick<Shown, 'indicator' | 'period'>,
  regions: readonly string[],
  asOf: AsOf,
): Promise<Verdicts> {
  const { year, month } = period;
  const question = { year, month, regions, indicators: [indicator.code] };
  const judged = await judgeAll(ctx.store.read, ctx, question, asOf);
  return new Map(judged.map((each) => [each.target.region, each]));
}

type VerdictPart = Pick<DistrictDto, 'target' | 'attainment' | 'lead' | 'gap' | 'status'>;

function verdictOf({ unit }: Shown, judged: JudgedTargetOf | undefined): VerdictPart {
  const none = { target: null, attainment: null, lead: null, gap: null, status: null };
  if (!judged) return none;
  const { target, evidence, judgement } = judged;
  const value = inUnit(target.value, unit);
  // Beside figures of one month a verdict of an earlier one would rank a district by what it no longer says.
  if (evidence.missing !== undefined) return { ...none, target: value, status: 'missing' };
  const gap = judgement.gap ?? judgement.headroom;
  return {
    target: value,
    attainment: judgement.attainment ?? null,
    lead: judgement.lead.calendar ?? null,
    gap: gap === undefined ? null : inUnit(gap, unit),
    status: judgement.status,
  };
}

function placeOf({
  code,
  kind,
  area,
  overlaps,
}: Region): Pick<DistrictDto, 'region' | 'kind' | 'area' | 'overlaps'> {
  return { region: code, kind: kind === 'zone' ? 'zone' : 'division', area, overlaps: [...overlaps] };
}

function tileOf(tile: DistrictDto['tile'] | undefined): DistrictDto['tile'] {
  if (!tile) return null;
  const { column, row, columnSpan, rowSpan } = tile;
  return { column, row, columnSpan, rowSpan };
}

function measuresOf(items: readonly (Measures & { readonly region: string })[]): Map<string, Measures> {
  return new Map(items.map((item) => [item.region, item]));
}

interface Before {
  readonly shown: Shown;
  readonly regions: readonly string[];
  readonly by: RankedBy;
  readonly asOf: AsOf;
  readonly at: (region: string) => Parameters<typeof readingOf>[1];
}

/** The ranks of the month before; of January none, since a year begins anew. */
async function ranksMonthBefore(ctx: Ctx, before: Before): Promise<Map<string, number>> {
  const { regions, by, asOf, at } = before;
  const { year, month } = before.shown.period;
  if (month === 1) return new Map();
  const shown = { ...before.shown, period: monthOf(year, month - 1) };
  const { read, dialect } = ctx.store;
  // The notes hold comparable figures, which only growth is worked out from.
  const traced = by === 'growth' ? regions.flatMap((code) => readingOf(shown, at(code)).from) : [];
  const traces = await loadTracesOf(read, dialect, traced);
  const verdicts = await verdictsAt(ctx, shown, regions, asOf);
  const items = regions.map((region) => ({
    ...placeFigure(shown, placeIn(ctx, region), at(region), traces),
    ...verdictOf(shown, verdicts.get(region)),
  }));
  return rankDistricts(measuresOf(items), by, shown.indicator.direction);
}

/** The latest month shown in which any district has a figure. */
function latestKnown(items: readonly DistrictDto[]): string | null {
  const months = items.flatMap(
    ({ series }) => series.filter(({ value }) => value !== null).at(-1)?.period ?? [],
  );
  return months.toSorted().at(-1) ?? null;
}

function areasOf(items: readonly DistrictDto[]): DistrictsDto['areas'] {
  return [...Map.groupBy(items, ({ area }) => area)].map(([area, those]) => {
    const values = those.flatMap(({ value }) => (value === null ? [] : [value]));
    return { area, expected: those.length, known: values.length, median: medianOf(values) ?? null };
  });
}
