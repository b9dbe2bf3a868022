import { MISSING_REASONS, type MissingReason } from '#domain/measure.ts';
import type { SeriesKey } from '#domain/observation.ts';
import { parsePeriodId, periodKey } from '#domain/period.ts';
import type { NewUpload } from '#server/db/write/uploads.ts';
import type { NewVintages } from '#server/db/write/vintages.ts';
import type { NewWarningEvent } from '#server/db/write/warnings.ts';
import type { WarningTable } from '#server/db/schema.ts';

/** The database key of the period an id names. Errors: throws for a text that is no id. */
export function keyOf(id: string): number {
  const period = parsePeriodId(id);
  if (!period) throw new Error(`not a period: ${id}`);
  return periodKey(period);
}

export function aSeries(of: Partial<SeriesKey> = {}): SeriesKey {
  return {
    indicator: 'urban-new-jobs',
    region: '500000',
    group: 'total',
    industry: 'total',
    basis: 'ytd',
    ...of,
  };
}

/** One value to append: `{ seriesId: 1, period: '2020-03', value: 162600 }`, or the reason there is none. */
export interface Cell {
  readonly seriesId: number;
  readonly period: string;
  readonly value: number | MissingReason;
  readonly reported?: string;
  readonly row?: number;
  readonly unit?: number;
  readonly sheet?: number;
  readonly column?: number;
}

/** Cells as the columns that insertVintages takes. */
export function vintagesOf(cells: readonly Cell[]): NewVintages {
  return {
    order: cells.map((_, index) => index),
    seriesId: cells.map(({ seriesId }) => seriesId),
    period: cells.map(({ period }) => keyOf(period)),
    value: cells.map(({ value }) => valueOf(value)),
    missing: cells.map(({ value }) => missingOf(value)),
    unit: cells.map(({ unit }) => unit ?? 0),
    reported: cells.map(({ reported }) => reported),
    sheet: cells.map(({ sheet }) => sheet ?? 0),
    row: cells.map(({ row }, index) => row ?? index + 2),
    column: cells.map(({ column }) => column ?? 7),
  };
}

function valueOf(value: Cell['value']): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function missingOf(value: Cell['value']): number {
  return typeof value === 'number' ? 0 : 1 + MISSING_REASONS.indexOf(value);
}

export function anUpload(of: Partial<NewUpload> = {}): NewUpload {
  return {
    public_id: 'a-public-id',
    state: 'staged',
    file_name: 'jobs.csv',
    bytes: 12,
    sha256: 'ab12',
    encoding: 'utf-8',
    hints: '{}',
    recognised: null,
    summary: '{}',
    problems: '[]',
    problems_total: 0,
    base_version: 0,
    plan_digest: 'digest',
    accepted: '[]',
    created_at: '2020-07-15T04:00:00.000Z',
    created_by: 'operator',
    committed_version: null,
    withdrawn_version: null,
    origin: 'reported',
    ...of,
  };
}

/** The next version of the statistics, as a commit of 15 July 2020 makes it. */
export const A_COMMIT = {
  at: '2020-07-15T04:00:00.000Z',
  kind: 'commit',
  uploadId: 1,
  actor: 'operator',
  reason: null,
} as const;

export function aWarning(of: Partial<WarningTable> = {}): WarningTable {
  return {
    id: 'a-warning',
    rule_id: 'national-unemployment-line',
    rule_version: 1,
    series_id: 1,
    state: 'active',
    level: 'blue',
    peak_level: 'blue',
    overdue: 0,
    error: null,
    opened_period: keyOf('2020-06'),
    latest_period: keyOf('2020-06'),
    released_period: null,
    opened_value: 5.6,
    latest_value: 5.6,
    peak_value: 5.6,
    line: 5.5,
    recover_at: 5.3,
    holds: 1,
    opened_at: A_COMMIT.at,
    acknowledged_by: null,
    acknowledged_at: null,
    assignee: null,
    closed_by: null,
    closed_at: null,
    close_reason: null,
    closing_by: null,
    closing_at: null,
    closing_reason: null,
    ...of,
  };
}

export function aWarningEvent(of: Partial<NewWarningEvent> = {}): NewWarningEvent {
  return {
    warning_id: 'a-warning',
    at: A_COMMIT.at,
    by: 'system',
    kind: 'opened',
    period: keyOf('2020-06'),
    level: 'blue',
    value: 5.6,
    text: null,
    ...of,
  };
}
