import { z } from 'zod';
import type { HistoryItem } from '#contract/observations.ts';
import type { Accepted } from '#contract/uploads.ts';
import type { Basis } from '#domain/catalogue.ts';
import { type HistoryRow, readHistory } from '../../db/read/vintages.ts';
import { cellName } from '../../ingest/sheet.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { acceptedOf } from '../imports/accept.ts';
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
 * Every vintage of one figure, oldest first: who, when, why, from which file, sheet and cell, and the warnings accepted
 * there with their reasons. Empty when it never had one.
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
    ...placeOf(row),
    reason: row.reason,
    accepted: acceptedAt(row),
    change: row.kind === 'withdraw' ? 'withdraw' : 'commit',
  }));
}

const sheetsSchema = z.array(z.string());

function sheetsOf({ sheets }: Pick<HistoryRow, 'sheets'>): string[] {
  return sheetsSchema.parse(JSON.parse(sheets));
}

/** Sheet and cell a value stood in; the sheet is empty where sheets have no names. */
export function placeOf(row: Pick<HistoryRow, 'sheets' | 'sheet' | 'row' | 'column'>): {
  readonly sheet: string;
  readonly cell: string;
} {
  const sheet = sheetsOf(row)[row.sheet] ?? '';
  return { sheet, cell: cellName(row.row, row.column) };
}

/** The warnings at the figure's cell that its upload's commit let through; ids end in the cell, or in it and a number. */
function acceptedAt(row: HistoryRow): Accepted[] {
  const { sheet, cell } = placeOf(row);
  const isOneOfSeveral = sheetsOf(row).length > 1 && sheet !== '';
  const place = isOneOfSeveral ? `${sheet}!${cell}` : cell;
  return acceptedOf(row).filter(({ id }) => id.slice(id.indexOf('@') + 1).replace(/#\d+$/, '') === place);
}
