import type { ExportQuery } from '#contract/outputs.ts';
import type { ObservationDto } from '#contract/observations.ts';
import { BASES, TOTAL } from '#domain/catalogue.ts';
import { periodOfKey } from '#domain/period.ts';
import { readCodes } from '../../db/read/codes.ts';
import { readObservationRows } from '../../db/read/observations.ts';
import { findSeries, type SeriesFilter, type StoredSeries } from '../../db/read/series.ts';
import { latestVersion, versionInstants } from '../../db/read/versions.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { observationDto } from '../reading/list-observations.ts';
import { isWithin, periodRange, type PeriodRange } from '../reading/period-range.ts';

/** Every indicator, region … */
const EVERY = '*';
const SERIES_A_BATCH = 200;

/** Which values to export, settled before the first of them is read. */
export interface Selection {
  readonly series: readonly StoredSeries[];
  readonly range: PeriodRange;
  /** The state of the statistics every batch is read from: a commit meanwhile changes nothing. */
  readonly version: number;
}

/**
 * The series a query names, in the order of indicator, region, group, industry and basis in the pack.
 * Errors: not.found for a name nobody knows; request.invalid when from is after to.
 */
export async function selectSeries(ctx: Ctx, query: ExportQuery): Promise<Selection> {
  const { read, dialect } = ctx.store;
  const range = periodRange(query.from, query.to);
  const filter = filterOf(ctx, query);
  const asOf = await resolveAsOf(read, query.asOf, ctx.clock.today());
  const version = Number.isFinite(asOf.version) ? asOf.version : await latestVersion(read);
  const series = await findSeries(read, dialect, await readCodes(read), filter);
  return { series: inOrder(ctx, series), range, version };
}

/** The values of a selection, some series at a time: no more of them are held at once. */
export async function* valuesOf(ctx: Ctx, selection: Selection): AsyncGenerator<readonly ObservationDto[]> {
  const { read, dialect } = ctx.store;
  for (let at = 0; at < selection.series.length; at += SERIES_A_BATCH) {
    const batch = selection.series.slice(at, at + SERIES_A_BATCH);
    const place = new Map(batch.map(({ id }, index) => [id, index]));
    const ids = [...place.keys()];
    const rows = (await readObservationRows(read, dialect, ids, selection.version))
      .filter((row) => isWithin(periodOfKey(row.period), selection.range))
      .sort((a, b) => (place.get(a.series_id) ?? 0) - (place.get(b.series_id) ?? 0) || a.period - b.period);
    const versions = [...new Set(rows.map(({ version }) => version))];
    const instants = await versionInstants(read, versions, dialect);
    const bySeries = new Map(batch.map((each) => [each.id, each]));
    yield rows.flatMap((row) => {
      const series = bySeries.get(row.series_id);
      return series ? [observationDto(ctx, series, row, instants.get(row.version) ?? '')] : [];
    });
  }
}

function filterOf({ catalogue }: Ctx, query: ExportQuery): SeriesFilter {
  const indicators = codesOf(query.indicator ?? EVERY, (name) => catalogue.indicator(name));
  const regions = codesOf(query.region ?? EVERY, (name) => catalogue.region(name));
  const groups = codesOf(query.group ?? TOTAL, (name) => catalogue.group(name));
  const industries = codesOf(query.industry ?? TOTAL, (name) => catalogue.industry(name));
  return {
    ...(indicators && { indicators }),
    ...(regions && { regions }),
    ...(groups && { groups }),
    ...(industries && { industries }),
    ...(query.basis && { bases: [query.basis] }),
  };
}

/** The codes a text names: several with commas between them; undefined for `*`. Errors: not.found. */
export function codesOf(
  text: string,
  one: (nameOrCode: string) => { readonly code: string },
): string[] | undefined {
  if (text.trim() === EVERY) return undefined;
  // Some English names have commas of their own.
  const whole = orUndefined(() => one(text));
  if (whole) return [whole.code];
  const names = text.split(/[,，、]/).filter((name) => name.trim() !== '');
  return [...new Set(names.map((name) => one(name.trim()).code))];
}

function orUndefined<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function inOrder({ catalogue }: Ctx, series: readonly StoredSeries[]): StoredSeries[] {
  const { indicators, regions, groups, industries } = catalogue.pack;
  const ranks = [indicators, regions, groups, industries].map(
    (items) => new Map(items.map(({ code }, at) => [code, at])),
  );
  const keyOf = (each: StoredSeries): number[] => [
    ...[each.indicator, each.region, each.group, each.industry].map((code, at) => ranks[at]?.get(code) ?? -1),
    BASES.indexOf(each.basis),
  ];
  return series
    .map((each) => ({ each, key: keyOf(each) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ each }) => each);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
