import type { DistrictProfileDto } from '#contract/districts.ts';
import type { SeriesPoint } from '#contract/judgement.ts';
import { TOTAL, type Indicator, type Region } from '#domain/catalogue.ts';
import { isKnown } from '#domain/measure.ts';
import { medianOf } from '#domain/judging/median.ts';
import { addDays, dayAfterPeriod, parsePeriodId, periodId, type Period } from '#domain/period.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import { readCodes } from '../../db/read/codes.ts';
import { findSeries } from '../../db/read/series.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { inUnit } from '../judging/in-unit.ts';
import { judgeTargets } from '../judging/judge-targets.ts';
import { loadSeries, yearsRange, type TracedPoint } from '../judging/load-series.ts';
import { isSample, loadTracesOf } from '../judging/load-traces.ts';
import { latestMonthWithFigure } from '../overview/get-overview.ts';
import { usualBasisOf } from './figure-reader.ts';
import { changesOf, monthsShown, placeFigure, placeIn, readingOf, type Shown } from './place-figures.ts';
import { rankDistricts, type Measures } from './rank-districts.ts';

export interface ProfileQuery {
  readonly region: string;
  readonly period?: string | undefined;
  readonly asOf?: string | undefined;
}

type IndicatorPart = DistrictProfileDto['indicators'][number];

/**
 * One district: its targets, and every indicator it has ever reported beside its peers and the city.
 * Missing: an indicator without a figure of that month has the reason and no rank.
 * Errors: not.found for what is no district or zone; request.invalid for a period that is no month.
 */
export async function districtProfile(ctx: Ctx, query: ProfileQuery): Promise<DistrictProfileDto> {
  const { store, catalogue } = ctx;
  const { read } = store;
  const district = catalogue.region(query.region);
  if (district.kind !== 'division' && district.kind !== 'zone') throw notFound('district', query.region);
  const asOf = await resolveAsOf(read, query.asOf, ctx.clock.today());
  const period = await monthOfProfile(ctx, query.period, asOf);
  const day = addDays(dayAfterPeriod(period), -1);
  const reporting = catalogue.reporting(day);
  const indicators = await reportedIndicators(ctx, district.code);
  const parts = await indicatorParts(ctx, { district, reporting, indicators, period, asOf });
  const targets = await judgeTargets(read, ctx, {
    ...{ year: period.year, month: period.month, regions: [district.code] },
    asOf: query.asOf,
  });
  return {
    region: district.code,
    kind: district.kind,
    area: district.area,
    overlaps: [...district.overlaps],
    within: reporting.filter(({ overlaps }) => overlaps.includes(district.code)).map(({ code }) => code),
    population: catalogue.pack.regions.find(({ code }) => code === district.code)?.population2020 ?? null,
    landChangedOn:
      catalogue.landChanges(district.code).findLast((changed) => changed < dayAfterPeriod(period)) ?? null,
    period: periodId(period),
    asOf: asOf.text,
    version: Number.isFinite(asOf.version) ? asOf.version : await latestVersion(read),
    sample: parts.sample,
    targets,
    indicators: parts.items,
  };
}

async function monthOfProfile(ctx: Ctx, asked: string | undefined, asOf: AsOf): Promise<Period> {
  if (asked === undefined) return latestMonthWithFigure(ctx, ctx.catalogue.pack.cityRegion, asOf);
  const month = parsePeriodId(asked);
  if (month?.months !== 1) throw new AppError('request.invalid', `不是月份 · not a month: ${asked}`);
  return month;
}

async function reportedIndicators(ctx: Ctx, region: string): Promise<readonly Indicator[]> {
  const { read, dialect } = ctx.store;
  const series = await findSeries(read, dialect, await readCodes(read), {
    regions: [region],
    groups: [TOTAL],
    industries: [TOTAL],
  });
  const codes = new Set(series.map(({ indicator }) => indicator));
  return ctx.catalogue.pack.indicators.filter(({ code }) => codes.has(code));
}

interface Wanted {
  readonly district: Region;
  readonly reporting: readonly Region[];
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  readonly asOf: AsOf;
}

async function indicatorParts(
  ctx: Ctx,
  { district, reporting, indicators, period, asOf }: Wanted,
): Promise<{ items: IndicatorPart[]; sample: boolean }> {
  const { store, catalogue } = ctx;
  const { cityRegion } = catalogue.pack;
  const regions = [...reporting.map(({ code }) => code), cityRegion];
  const seriesOf = await loadSeries(
    store.read,
    store.dialect,
    { indicators: indicators.map(({ code }) => code), regions: [...new Set([...regions, district.code])] },
    { ...yearsRange(period.year - 2, period.year), asOf: asOf.version },
  );
  const shownOf = (indicator: Indicator): Shown => {
    return { indicator, unit: catalogue.unit(indicator), basis: usualBasisOf(indicator), period };
  };
  const own = indicators.flatMap(
    (indicator) => readingOf(shownOf(indicator), seriesOf(indicator.code, district.code)).from,
  );
  const traces = await loadTracesOf(store.read, store.dialect, own);
  const peers = reporting.filter(({ area, code }) => area === district.area && code !== district.code);
  const items = indicators.map((indicator): IndicatorPart => {
    const shown = shownOf(indicator);
    const at = (code: string): SeriesByBasis<TracedPoint> => seriesOf(indicator.code, code);
    const figure = placeFigure(shown, placeIn(ctx, district.code), at(district.code), traces);
    const values = new Map(reporting.map(({ code }) => [code, valueOf(shown, at(code))]));
    const ranks = rankDistricts(
      new Map([...values].map(([code, value]): [string, Measures] => [code, { ...UNRANKED, value }])),
      'value',
      indicator.direction,
    );
    const peerSeries = peers.map(({ code }) => monthsShown(shown, at(code)));
    const known = peers.flatMap(({ code }) => values.get(code) ?? []);
    return {
      ...{ indicator: indicator.code, unit: shown.unit.code, decimals: indicator.decimals },
      ...{ direction: indicator.direction, changes: changesOf(indicator), basis: shown.basis },
      ...{ value: figure.value, missing: figure.missing },
      ...{ growth: figure.growth, priorBasis: figure.priorBasis, priorWhyNot: figure.priorWhyNot },
      rank: ranks.get(district.code) ?? null,
      of: ranks.size,
      peers: { area: district.area, median: medianOf(known) ?? null, known: known.length },
      city: valueOf(shown, at(cityRegion)),
      series: monthsShown(shown, at(district.code)),
      citySeries: monthsShown(shown, at(cityRegion)),
      peerSeries: medianSeries(peerSeries),
    };
  });
  return { items, sample: isSample(own, traces) };
}

const UNRANKED: Measures = { lead: null, attainment: null, growth: null, value: null };

function valueOf(shown: Shown, series: SeriesByBasis<TracedPoint>): number | null {
  const { measure } = readingOf(shown, series);
  return isKnown(measure) ? inUnit(measure.value, shown.unit) : null;
}

/** The median of the peers month by month. Missing: a month that no peer has. */
function medianSeries(series: readonly (readonly SeriesPoint[])[]): SeriesPoint[] {
  const [first = []] = series;
  return first.map(({ period }, index): SeriesPoint => {
    const values = series.flatMap((points) => points[index]?.value ?? []);
    const value = medianOf(values);
    return value === undefined
      ? { period, value: null, missing: 'not-reported', derived: true }
      : { period, value, missing: null, derived: true };
  });
}
