import type { FigureChangeDto, FigureChangesDto } from '#contract/changes.ts';
import { BASES } from '#domain/catalogue.ts';
import { MISSING_REASONS, type MissingReason } from '#domain/measure.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { fromBase } from '#domain/unit.ts';
import {
  countChanges,
  readChanges,
  touchedSeries,
  type ChangeRow,
  type FigureChange,
} from '../../db/read/changes.ts';
import { readCodes } from '../../db/read/codes.ts';
import { findSeries, type StoredSeries } from '../../db/read/series.ts';
import { WITHDRAWN_CODE } from '../../db/read/vintages.ts';
import type { Ctx } from '../context.ts';
import { movementOf } from '../reading/movement.ts';
import { knownSpan, type KnownSpan, type SpanQuery } from './known-span.ts';

export interface FigureChangesQuery extends SpanQuery {
  readonly region?: string | undefined;
  readonly indicator?: string | undefined;
  readonly kind?: FigureChange | undefined;
  readonly limit: number;
  readonly offset: number;
}

/**
 * What changed in the figures between two states of knowledge: came, was revised, was withdrawn; by indicator, region
 * and period. A figure that ended as it began is no change.
 * Errors: not.found for a name nobody knows; request.invalid where `from` is later than `to`.
 */
export async function compareFigures(ctx: Ctx, query: FigureChangesQuery): Promise<FigureChangesDto> {
  const span = await knownSpan(ctx, query);
  const { read, dialect } = ctx.store;
  const series = await seriesBetween(ctx, query, span);
  const ids = series.map(({ id }) => id);
  const counted = await countChanges(read, dialect, ids, span.versions);
  const counts = { added: 0, revised: 0, withdrawn: 0 };
  const ofSeries = new Map<number, number>();
  for (const { seriesId, kind, count } of counted) {
    counts[kind] += count;
    if (query.kind !== undefined && query.kind !== kind) continue;
    ofSeries.set(seriesId, (ofSeries.get(seriesId) ?? 0) + count);
  }
  const { total, passed, some } = seriesOfPage(series, ofSeries, query);
  const items = await changesOf(ctx, { series: some, span, kind: query.kind });
  const page = items.slice(query.offset - passed, query.offset - passed + query.limit);
  const end = query.offset + page.length;
  return {
    ...span.told,
    counts,
    items: page,
    total,
    next: end < total ? String(end) : null,
  };
}

/** The changed figures of some series, in the order of the series, then of their periods. */
export async function changesOf(
  ctx: Ctx,
  of: {
    readonly series: readonly StoredSeries[];
    readonly span: KnownSpan;
    readonly kind: FigureChange | undefined;
  },
): Promise<FigureChangeDto[]> {
  const { read, dialect } = ctx.store;
  const ids = of.series.map(({ id }) => id);
  const rows = Map.groupBy(
    await readChanges(read, dialect, ids, of.span.versions),
    ({ series_id }) => series_id,
  );
  return of.series.flatMap((series) =>
    (rows.get(series.id) ?? [])
      .filter(({ kind }) => of.kind === undefined || of.kind === kind)
      .map((row) => changeDto(ctx, series, row)),
  );
}

/** The series that may have changed in a span, in the order they are told. */
export async function seriesBetween(
  ctx: Ctx,
  query: Pick<FigureChangesQuery, 'indicator' | 'region'>,
  { versions }: KnownSpan,
): Promise<StoredSeries[]> {
  const { catalogue, store } = ctx;
  const touched = new Set(await touchedSeries(store.read, versions));
  const found = await findSeries(store.read, store.dialect, await readCodes(store.read), {
    ...(query.indicator === undefined ? {} : { indicators: [catalogue.indicator(query.indicator).code] }),
    ...(query.region === undefined ? {} : { regions: [catalogue.region(query.region).code] }),
  });
  const indicators = new Map(catalogue.pack.indicators.map(({ code }, index) => [code, index]));
  const regions = new Map(catalogue.pack.regions.map(({ code, order }) => [code, order]));
  const of = (map: ReadonlyMap<string, number>, code: string): number => map.get(code) ?? map.size;
  return found
    .filter(({ id, indicator }) => touched.has(id) && indicators.has(indicator))
    .sort(
      (a, b) =>
        of(indicators, a.indicator) - of(indicators, b.indicator) ||
        of(regions, a.region) - of(regions, b.region) ||
        a.group.localeCompare(b.group) ||
        a.industry.localeCompare(b.industry) ||
        BASES.indexOf(a.basis) - BASES.indexOf(b.basis),
    );
}

/** The series a page has figures of, and how many figures lie in those before them. */
function seriesOfPage(
  series: readonly StoredSeries[],
  counts: ReadonlyMap<number, number>,
  { limit, offset }: FigureChangesQuery,
): { readonly total: number; readonly passed: number; readonly some: StoredSeries[] } {
  const some: StoredSeries[] = [];
  let total = 0;
  let passed = 0;
  for (const each of series) {
    const count = counts.get(each.id) ?? 0;
    if (total + count <= offset) passed += count;
    else if (total < offset + limit && count > 0) some.push(each);
    total += count;
  }
  return { total, passed, some };
}

function changeDto(ctx: Ctx, series: StoredSeries, row: ChangeRow): FigureChangeDto {
  const unit = ctx.catalogue.unit(ctx.catalogue.indicator(series.indicator));
  const { indicator, region, group, industry, basis } = series;
  const shown = (value: number | null): number | null => (value === null ? null : fromBase(value, unit));
  return {
    kind: row.kind,
    ...{ indicator, region, group, industry, basis },
    period: periodId(periodOfKey(row.period)),
    unit: unit.code,
    before: shown(row.old_value),
    beforeMissing: reasonOf(row.old_missing),
    after: shown(row.value),
    afterMissing: reasonOf(row.missing),
    ...movementOf(row.old_value ?? undefined, row.value ?? undefined, unit),
    status: row.origin === 'published' || row.origin === 'sample' ? row.origin : 'reported',
    version: row.version,
    recordedAt: row.at,
    by: row.actor,
    upload: row.public_id,
    file: row.file_name,
    reason: row.reason,
    source: row.source,
  };
}

/** Missing: null for a known value, for none at all, and for one that was withdrawn. */
function reasonOf(code: number | null): MissingReason | null {
  if (code === null || code === WITHDRAWN_CODE) return null;
  return MISSING_REASONS[code - 1] ?? null;
}
