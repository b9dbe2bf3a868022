import { sql } from 'kysely';
import { MISSING_REASONS, known, missing, type Measure } from '#domain/measure.ts';
import { periodOfKey, type Period } from '#domain/period.ts';
import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';

/** One standing value with what is needed to trace it. */
export interface StandingRow {
  readonly seriesId: number;
  readonly period: Period;
  /** Base unit. */
  readonly measure: Measure;
  readonly version: number;
  readonly uploadId: number;
}

/** Which values: periods as keys of period.ts, both ends included; `asOf` a version, Infinity for now. */
export interface VintageRange {
  readonly from?: number;
  readonly to?: number;
  readonly asOf?: number;
}

interface VintageRow {
  readonly series_id: number;
  readonly period: number;
  readonly version: number;
  readonly value: number | null;
  readonly missing: number;
  readonly upload_id: number;
}

/**
 * The standing values of some series: of each period the highest version not above asOf.
 * Shape: by series, in the order of period keys; values every upload of which was withdrawn are left out.
 */
export async function readStanding(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  range: VintageRange = {},
): Promise<Map<number, StandingRow[]>> {
  const bySeries = new Map<number, StandingRow[]>();
  if (seriesIds.length === 0) return bySeries;
  const rows = await selectVintages(db, dialect, seriesIds, range);
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next?.series_id === row.series_id && next.period === row.period) return;
    const measure = measureOf(row.value, row.missing);
    if (isWithdrawn(row.missing)) return;
    const list = bySeries.get(row.series_id);
    const standing = {
      seriesId: row.series_id,
      period: periodOfKey(row.period),
      measure,
      version: row.version,
      uploadId: row.upload_id,
    };
    if (list) list.push(standing);
    else bySeries.set(row.series_id, [standing]);
  });
  return bySeries;
}

async function selectVintages(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  { from, to, asOf }: VintageRange,
): Promise<VintageRow[]> {
  let query = db
    .selectFrom('vintage')
    .select(['series_id', 'period', 'version', 'value', 'missing', 'upload_id'])
    .where('series_id', 'in', integerList(dialect, seriesIds));
  if (from !== undefined) query = query.where('period', '>=', from);
  if (to !== undefined) query = query.where('period', '<=', to);
  if (asOf !== undefined && Number.isFinite(asOf)) query = query.where('version', '<=', asOf);
  return query.orderBy('series_id').orderBy('period').orderBy('version').execute();
}

/** Vintages with the file and the notes each came with: what every traced read selects from. */
export function selectTraced(db: ReadDb) {
  return db
    .selectFrom('vintage as v')
    .innerJoin('upload', 'upload.id', 'v.upload_id')
    .leftJoin('vintage_note as n', (join) =>
      join
        .onRef('n.series_id', '=', 'v.series_id')
        .onRef('n.period', '=', 'v.period')
        .onRef('n.version', '=', 'v.version'),
    )
    .select([
      'v.series_id',
      'v.period',
      'v.version',
      'v.value',
      'v.missing',
      'v.unit',
      'v.reported',
      'upload.public_id',
      'upload.origin',
      'n.source',
      'n.note',
      'n.comparable_prior',
    ]);
}

/** Every vintage of one series and period, oldest first, with its file, cell and who. */
export async function readHistory(db: ReadDb, seriesId: number, period: number, asOf = Infinity) {
  let query = selectTraced(db)
    .innerJoin('version', 'version.version', 'v.version')
    .select([
      'v.sheet',
      'v.row',
      'v.column',
      'version.at',
      'version.kind',
      'version.actor',
      'version.reason',
      'upload.file_name',
      'upload.sheets',
      'upload.accepted',
    ])
    .where('v.series_id', '=', seriesId)
    .where('v.period', '=', period);
  if (Number.isFinite(asOf)) query = query.where('v.version', '<=', asOf);
  return query.orderBy('v.version').execute();
}
export type HistoryRow = Awaited<ReturnType<typeof readHistory>>[number];

/** What came with some values, keyed by noteKey; values without notes are absent. */
export async function readNotesOf(
  db: ReadDb,
  dialect: Dialect,
  keys: readonly { readonly seriesId: number; readonly period: number }[],
): Promise<Map<string, { source: string | null; note: string | null; comparablePrior: number | null }>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('vintage_note')
    .selectAll()
    .where('series_id', 'in', integerList(dialect, [...new Set(keys.map(({ seriesId }) => seriesId))]))
    .where('period', 'in', integerList(dialect, [...new Set(keys.map(({ period }) => period))]))
    .execute();
  return new Map(
    rows.map((row) => [
      noteKey(row.series_id, row.period, row.version),
      { source: row.source, note: row.note, comparablePrior: row.comparable_prior },
    ]),
  );
}

export function noteKey(seriesId: number, period: number, version: number): string {
  return `${seriesId}:${period}:${version}`;
}

/** How many values stand in all, and how many vintages there are: for the log and verify. */
export async function countVintages(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('vintage')
    .select(sql<number | string>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The stored pair of columns as a Measure. Errors: RangeError for a reason that is none. */
export function measureOf(value: number | null, missingCode: number): Measure {
  if (missingCode === 0 && value !== null) return known(value);
  const reason = MISSING_REASONS[missingCode - 1];
  if (reason === undefined) throw new RangeError(`no missing reason ${missingCode}`);
  return missing(reason);
}

/** 1 + index in MISSING_REASONS; 0 when known. */
export function missingCode(measure: Measure): number {
  return measure.kind === 'known' ? 0 : 1 + MISSING_REASONS.indexOf(measure.reason);
}

export const WITHDRAWN_CODE = 1 + MISSING_REASONS.indexOf('withdrawn');

function isWithdrawn(code: number): boolean {
  return code === WITHDRAWN_CODE;
}
