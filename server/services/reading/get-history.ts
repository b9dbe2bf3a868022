import type { HistoryItem } from '#contract/observations.ts';
import type { Basis } from '#domain/catalogue.ts';
import { readHistory } from '../../db/read/vintages.ts';
import { cellName } from '../../ingest/sheet.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { findOneSeries, observationDto, requirePeriod } from './list-observations.ts';

export interface HistoryQuery {
  readonly indicator: string;
  readonly region: string;
  readonly group?: string | undefined;
  readonly industry?: string | undefined;
  readonly basis: Basis;
  readonly period: string;
  readonly asOf?: string | undefined;
}

/**
 * Every vintage of one figure, oldest first: who, when, why, from which file and cell. Empty when it never had one.
 * Errors: not.found for unknown names; request.invalid for a period that is none.
 */
export async function getHistory(ctx: Ctx, query: HistoryQuery): Promise<HistoryItem[]> {
  const series = await findOneSeries(ctx, query);
  if (!series) return [];
  const asOf = await resolveAsOf(ctx.store.read, query.asOf, ctx.clock.today());
  const rows = await readHistory(ctx.store.read, series.id, requirePeriod(query.period), asOf.version);
  return rows.map((row) => ({
    ...observationDto(ctx, series, row, row.at),
    by: row.actor,
    file: row.file_name,
    cell: cellName(row.row, row.column),
    reason: row.reason,
    change: row.kind === 'withdraw' ? 'withdraw' : 'commit',
  }));
}
