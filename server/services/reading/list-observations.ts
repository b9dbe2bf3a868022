import type { ObservationDto } from '#contract/observations.ts';
import { BASES, TOTAL, type Basis } from '#domain/catalogue.ts';
import { parsePeriodId, periodId, periodKey, periodOfKey } from '#domain/period.ts';
import { fromBase, UNITS, unitOf } from '#domain/unit.ts';
import { readCodes } from '../../db/read/codes.ts';
import { findSeries, type StoredSeries } from '../../db/read/series.ts';
import { versionInstants } from '../../db/read/versions.ts';
import { readObservationRows, type ObservationRow } from '../../db/read/observations.ts';
import { measureOf } from '../../db/read/vintages.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { refusedAt } from '../errors.ts';
import { isWithin, periodRange } from './period-range.ts';

export interface ObservationQuery {
  readonly indicator: string;
  readonly region?: string | undefined;
  readonly group?: string | undefined;
  readonly industry?: string | undefined;
  readonly basis?: Basis | undefined;
  /** Exactly this one. */
  readonly period?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface ObservationPage {
  readonly items: ObservationDto[];
  readonly total: number;
  readonly next: string | null;
}

/**
 * The standing values that match, by region, basis and period. Group and industry are the whole where left out;
 * region left out means every region.
 * Errors: not.found for a name nobody knows; request.invalid when from is after to.
 */
export async function listObservations(ctx: Ctx, query: ObservationQuery): Promise<ObservationPage> {
  const { catalogue, store } = ctx;
  const asOf = await resolveAsOf(store.read, query.asOf, ctx.clock.today());
  const series = await findSeries(store.read, store.dialect, await readCodes(store.read), {
    indicators: [catalogue.indicator(query.indicator).code],
    ...(query.region === undefined ? {} : { regions: [catalogue.region(query.region).code] }),
    groups: [query.group === undefined ? TOTAL : catalogue.group(query.group).code],
    industries: [query.industry === undefined ? TOTAL : catalogue.industry(query.industry).code],
    ...(query.basis === undefined ? {} : { bases: [query.basis] }),
  });
  const range = periodRange(query.from, query.to);
  const exact = parsePeriodId(query.period ?? '');
  const byId = new Map(series.map((each) => [each.id, each]));
  const rank = rankOf(ctx, series);
  const rows = (await readObservationRows(store.read, store.dialect, [...byId.keys()], asOf.version))
    .filter((row) => isWithin(periodOfKey(row.period), range))
    .filter((row) => exact === undefined || row.period === periodKey(exact))
    .sort((a, b) => rank(a.series_id) - rank(b.series_id) || a.period - b.period);
  const page = rows.slice(query.offset, query.offset + query.limit);
  const end = query.offset + page.length;
  const versions = [...new Set(page.map(({ version }) => version))];
  const instants = await versionInstants(store.read, versions, store.dialect);
  return {
    items: page.flatMap((row) => {
      const key = byId.get(row.series_id);
      return key ? [observationDto(ctx, key, row, instants.get(row.version) ?? '')] : [];
    }),
    total: rows.length,
    next: end < rows.length ? String(end) : null,
  };
}

/** The place of each series in the list: by region in the pack's order, then basis. */
function rankOf(ctx: Ctx, series: readonly StoredSeries[]): (id: number) => number {
  const regions = new Map(ctx.catalogue.pack.regions.map(({ code }, index) => [code, index]));
  const order = (each: StoredSeries): number =>
    (regions.get(each.region) ?? regions.size) * BASES.length + BASES.indexOf(each.basis);
  const ranks = new Map(series.map((each) => [each.id, order(each)]));
  return (id) => ranks.get(id) ?? 0;
}

/** A stored row as other programs see it: in the display unit, with its reason where it is missing. */
export function observationDto(
  ctx: Ctx,
  series: StoredSeries,
  row: ObservationRow,
  recordedAt: string,
): ObservationDto {
  const unit = ctx.catalogue.unit(ctx.catalogue.indicator(series.indicator));
  const reportedUnit = UNITS[row.unit] ?? unit;
  const measure = measureOf(row.value, row.missing);
  return {
    indicator: series.indicator,
    region: series.region,
    group: series.group,
    industry: series.industry,
    period: periodId(periodOfKey(row.period)),
    basis: series.basis,
    value: measure.kind === 'known' ? fromBase(measure.value, unit) : null,
    unit: unit.code,
    reported: row.reported ?? (measure.kind === 'known' ? String(fromBase(measure.value, reportedUnit)) : ''),
    reportedUnit: reportedUnit.code,
    status: row.origin === 'published' || row.origin === 'sample' ? row.origin : 'reported',
    ...(measure.kind === 'missing' ? { missing: measure.reason } : {}),
    derived: false,
    upload: row.public_id,
    recordedAt,
    version: row.version,
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.comparable_prior === null
      ? {}
      : { comparablePrior: fromBase(row.comparable_prior, unitOf(unit.code)) }),
  };
}

/** One series by its exact codes; undefined when nothing was ever stored for it. */
export async function findOneSeries(
  ctx: Ctx,
  key: {
    indicator: string;
    region: string;
    group?: string | undefined;
    industry?: string | undefined;
    basis: Basis;
  },
): Promise<StoredSeries | undefined> {
  const { catalogue, store } = ctx;
  const [series] = await findSeries(store.read, store.dialect, await readCodes(store.read), {
    indicators: [catalogue.indicator(key.indicator).code],
    regions: [catalogue.region(key.region).code],
    groups: [key.group === undefined ? TOTAL : catalogue.group(key.group).code],
    industries: [key.industry === undefined ? TOTAL : catalogue.industry(key.industry).code],
    bases: [key.basis],
  });
  return series;
}

/** Key of the period an id names. Errors: request.invalid. */
export function requirePeriod(id: string): number {
  const period = parsePeriodId(id);
  if (!period) {
    throw refusedAt('period', 'period.unknown', '期间写法不对 · not a period', id);
  }
  return periodKey(period);
}
