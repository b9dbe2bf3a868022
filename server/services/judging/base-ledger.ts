import type { BaseRowDto, BasesDto } from '#contract/analyst.ts';
import { TOTAL, type Indicator } from '#domain/catalogue.ts';
import { isSameLand, noPriorReason } from '#domain/land.ts';
import { isKnown, known } from '#domain/measure.ts';
import { monthOf, periodId, periodKey, samePeriodYearsBefore, type Period } from '#domain/period.ts';
import { yearOnYear } from '#domain/series.ts';
import { fromBase } from '#domain/unit.ts';
import { readCodes } from '../../db/read/codes.ts';
import { readByOrigin } from '../../db/read/sayings.ts';
import { findSeries } from '../../db/read/series.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { figureReader, usualBasisOf } from '../districts/figure-reader.ts';
import { changesOf } from '../districts/place-figures.ts';
import { inUnit } from './in-unit.ts';
import { loadSeries, yearsRange } from './load-series.ts';
import { comparablePriorOf, loadTracesOf } from './load-traces.ts';

export interface BasesQuery {
  readonly indicator: string;
  readonly region: string;
  readonly year: number;
  readonly asOf?: string | undefined;
}

type Origins = Awaited<ReturnType<typeof readByOrigin>>;

/**
 * 同比 of a year's months against every base there is: the comparable figure typed with the value, what was published
 * for the year before, and what sheets said of it; and which one the product goes by: comparable first, else what stands.
 * Missing: a month without a figure has none; a base that is not there is null; across a change of land only the
 * comparable one counts.
 * Errors: not.found for unknown names.
 */
export async function readBases(ctx: Ctx, query: BasesQuery): Promise<BasesDto> {
  const { catalogue, store } = ctx;
  const { read, dialect } = store;
  const indicator = catalogue.indicator(query.indicator);
  const region = catalogue.region(query.region).code;
  const { version: asOf } = await resolveAsOf(read, query.asOf, ctx.clock.today());
  const basis = usualBasisOf(indicator);
  const wanted = { indicators: [indicator.code], regions: [region] };
  const range = { ...yearsRange(query.year - 1, query.year), asOf };
  const series = (await loadSeries(read, dialect, wanted, range))(indicator.code, region);
  const readAt = figureReader(indicator, basis);
  const months = Array.from({ length: 12 }, (_, index) => monthOf(query.year, index + 1));
  const readings = months.map((month) => ({ month, reading: readAt(series, month) }));
  const traces = await loadTracesOf(
    read,
    dialect,
    readings.flatMap(({ reading }) => reading.from),
  );
  const own = await findSeries(read, dialect, await readCodes(read), {
    ...wanted,
    ...{ groups: [TOTAL], industries: [TOTAL], bases: [basis] },
  });
  const origins = await readByOrigin(
    read,
    dialect,
    own.map(({ id }) => id),
    { ...yearsRange(query.year - 1, query.year - 1), asOf },
  );
  const landChanges = catalogue.landChanges(region);
  const unit = catalogue.unit(indicator);
  const items = readings.flatMap(({ month, reading }): BaseRowDto[] => {
    if (!isKnown(reading.measure)) return [];
    const { value } = reading.measure;
    const before = samePeriodYearsBefore(month, 1);
    const growthOn = (base: number): number | null =>
      growth(indicator, value, base, (each) => inUnit(each, unit));
    const typed = comparablePriorOf(traces, reading.from);
    const stored = isSameLand(landChanges, month, before) ? readAt(series, before).measure : undefined;
    const base = typed ?? (stored && isKnown(stored) ? stored.value : undefined);
    const shown = (each: number): number => fromBase(each, unit);
    return [
      {
        period: periodId(month),
        value: inUnit(value, unit),
        comparable: typed === undefined ? null : { value: shown(typed), growth: growthOn(typed) },
        published: baseOf(origins, before, 'published', growthOn, shown),
        uploaded: baseOf(origins, before, 'uploaded', growthOn, shown),
        used: base === undefined ? null : typed === undefined ? 'stored' : 'comparable',
        usedGrowth: base === undefined ? null : growthOn(base),
        whyNot: base === undefined ? noPriorReason(landChanges, month) : null,
      },
    ];
  });
  return {
    ...{ indicator: indicator.code, region, year: query.year, basis },
    ...{ unit: unit.code, decimals: indicator.decimals, changes: changesOf(indicator) },
    ...{ items, total: items.length, next: null },
  };
}

function growth(
  indicator: Indicator,
  value: number,
  base: number,
  shown: (value: number) => number,
): number | null {
  const kind = changesOf(indicator);
  const change = yearOnYear(known(value), known(base), kind);
  if (change === undefined) return null;
  return kind === 'ratio' ? change : shown(change);
}

function baseOf(
  origins: Origins,
  before: Period,
  from: 'published' | 'uploaded',
  growthOn: (base: number) => number | null,
  shown: (value: number) => number,
): BaseRowDto['published'] {
  const last = origins.findLast(
    ({ period, origin }) =>
      period === periodKey(before) && (origin === 'published') === (from === 'published'),
  );
  if (last?.value === undefined || last.value === null) return null;
  return { value: shown(last.value), growth: growthOn(last.value), source: last.source ?? last.file_name };
}
