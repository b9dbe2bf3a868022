import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';
import { insertIntoSqlite, type Owner } from './vintages-sqlite.ts';

/**
 * Values to append, by columns, so that a million of them need no million objects. `order` says which entries of the
 * columns are written and in which order: by series, then period, each key once.
 */
export interface NewVintages {
  readonly order: Uint32Array | readonly number[];
  readonly seriesId: Int32Array | readonly number[];
  readonly period: Int32Array | readonly number[];
  /** Base unit; NaN when missing. */
  readonly value: Float64Array | readonly number[];
  /** 0 known, else 1 + index in MISSING_REASONS. */
  readonly missing: Uint8Array | readonly number[];
  readonly unit: Uint8Array | readonly number[];
  /** Undefined when it is the plain text of the value in the unit. */
  readonly reported: readonly (string | null | undefined)[];
  readonly sheet: Uint8Array | readonly number[];
  readonly row: Int32Array | readonly number[];
  readonly column: Uint16Array | readonly number[];
}

/** Appends the values of one upload under one version; `told` hears how many are written, now and then. */
export async function insertVintages(
  tx: Tx,
  of: { readonly version: number; readonly uploadId: number },
  vintages: NewVintages,
  told?: (written: number) => void,
): Promise<void> {
  if (vintages.order.length === 0) return;
  if (tx.sqlite) insertIntoSqlite(tx.sqlite, of, vintages, told);
  else await insertIntoPostgres(tx, of, vintages, told);
}

const ROWS_A_POSTGRES_STATEMENT = 5000;

async function insertIntoPostgres(
  tx: Tx,
  { version, uploadId }: Owner,
  from: NewVintages,
  told?: (written: number) => void,
): Promise<void> {
  for (let start = 0; start < from.order.length; start += ROWS_A_POSTGRES_STATEMENT) {
    told?.(start);
    const rows = Array.from(from.order.slice(start, start + ROWS_A_POSTGRES_STATEMENT));
    const column = (values: ArrayLike<number>): number[] => rows.map((at) => values[at] ?? 0);
    const value = rows.map((at) => (from.missing[at] === 0 ? from.value[at] : null));
    const reported = rows.map((at) => from.reported[at] ?? null);
    await sql`
      insert into vintage (series_id, period, version, value, missing, unit, reported, upload_id, sheet, "row", "column")
      select s, p, ${version}::integer, v, m, u, r, ${uploadId}::integer, sh, ro, co from unnest(
        ${column(from.seriesId)}::integer[], ${column(from.period)}::integer[], ${value}::float8[],
        ${column(from.missing)}::integer[], ${column(from.unit)}::integer[], ${reported}::text[],
        ${column(from.sheet)}::integer[], ${column(from.row)}::integer[], ${column(from.column)}::integer[]
      ) as t (s, p, v, m, u, r, sh, ro, co)`.execute(tx.db);
  }
}

export interface NewNote {
  readonly seriesId: number;
  readonly period: number;
  readonly source: string | null;
  readonly note: string | null;
  /** Base unit. */
  readonly comparablePrior: number | null;
}

/** What came with single values. */
export async function insertNotes(tx: Tx, version: number, notes: readonly NewNote[]): Promise<void> {
  for (let at = 0; at < notes.length; at += 500) {
    await tx.db
      .insertInto('vintage_note')
      .values(
        notes.slice(at, at + 500).map((note) => ({
          series_id: note.seriesId,
          period: note.period,
          version,
          source: note.source,
          note: note.note,
          comparable_prior: note.comparablePrior,
        })),
      )
      .execute();
  }
}
