import type { SourceConflictDto } from '#contract/analyst.ts';
import { conflictOf, type Saying } from '#domain/judging/conflict.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { fromBase } from '#domain/unit.ts';
import { readCodes } from '../../db/read/codes.ts';
import { readDisputed, type DisputedRow } from '../../db/read/sayings.ts';
import { findSeries, type StoredSeries } from '../../db/read/series.ts';
import { readStanding } from '../../db/read/vintages.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { placeOf } from '../reading/get-history.ts';

export interface ConflictsQuery {
  readonly indicator?: string | undefined;
  readonly region?: string | undefined;
  readonly asOf?: string | undefined;
}

interface Said extends Saying {
  readonly row: DisputedRow;
}

/**
 * The figures on which named sources disagree, the widest apart first: what each said last, in which file and cell, and
 * which one counts: the one that came in last.
 * Missing: what was said without a source names nobody and stands here only as what counts.
 * Errors: not.found for unknown names; as.of for a day or version that is none.
 */
export async function readConflicts(ctx: Ctx, query: ConflictsQuery): Promise<SourceConflictDto[]> {
  const { store, catalogue } = ctx;
  const { read, dialect } = store;
  const { version: asOf } = await resolveAsOf(read, query.asOf, ctx.clock.today());
  const { indicator, region } = query;
  const wanted = {
    ...(indicator !== undefined && { indicators: [catalogue.indicator(indicator).code] }),
    ...(region !== undefined && { regions: [catalogue.region(region).code] }),
  };
  const series = await findSeries(read, dialect, await readCodes(read), wanted);
  const byId = new Map(series.map((each) => [each.id, each]));
  const isAll = indicator === undefined && region === undefined;
  const rows = await readDisputed(read, dialect, { asOf, seriesIds: isAll ? undefined : [...byId.keys()] });
  const standing = await readStanding(read, dialect, [...new Set(rows.map((row) => row.series_id))], {
    asOf,
  });
  const found = [...Map.groupBy(rows, (row) => `${row.series_id}:${row.period}`).values()].flatMap(
    (those) => {
      const [first] = those;
      const conflict = conflictOf(those.flatMap((row) => saidOf(row)));
      const key = first && byId.get(first.series_id);
      if (!key || !conflict) return [];
      const stands = standing
        .get(key.id)
        ?.find(({ period }) => periodId(period) === periodId(periodOfKey(first.period)));
      return [dtoOf(ctx, key, first.period, { ...conflict, standing: stands?.uploadId })];
    },
  );
  return found.sort((a, b) => b.relative - a.relative || (a.period < b.period ? 1 : -1));
}

function saidOf(row: DisputedRow): Said[] {
  const { source, value, version } = row;
  return source === null || value === null ? [] : [{ source, value, version, row }];
}

function dtoOf(
  ctx: Ctx,
  key: StoredSeries,
  period: number,
  conflict: {
    readonly sayings: readonly Said[];
    readonly spread: number;
    /** The upload whose figure stands. */
    readonly standing: number | undefined;
  },
): SourceConflictDto {
  const indicator = ctx.catalogue.indicator(key.indicator);
  const unit = ctx.catalogue.unit(indicator);
  const largest = Math.max(...conflict.sayings.map(({ value }) => Math.abs(value)));
  return {
    ...{ indicator: key.indicator, region: key.region, group: key.group, industry: key.industry },
    basis: key.basis,
    period: periodId(periodOfKey(period)),
    unit: unit.code,
    decimals: indicator.decimals,
    spread: fromBase(conflict.spread, unit),
    relative: largest === 0 ? 0 : conflict.spread / largest,
    sayings: conflict.sayings.map(({ source, value, version, row }) => ({
      source,
      value: fromBase(value, unit),
      counts: row.upload_id === conflict.standing,
      upload: row.public_id,
      file: row.file_name,
      ...placeOf(row),
      recordedAt: row.at,
      version,
      note: row.note,
    })),
  };
}
