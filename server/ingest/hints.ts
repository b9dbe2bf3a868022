import type { Correction } from '#contract/uploads.ts';
import type { ZoneReading } from '#server/ingest/words/zones-text.ts';
import type { Basis } from '#domain/catalogue.ts';

/** What the analyst says a column is; it goes before anything recognised. */
export interface ColumnHint {
  readonly as: 'value' | 'label' | 'check' | 'ignored';
  /** Label columns of the tidy form: which field. */
  readonly field?: string | undefined;
  readonly indicator?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly region?: string | undefined;
  readonly group?: string | undefined;
  readonly industry?: string | undefined;
}

/** What the analyst says a row is. */
export interface RowHint {
  readonly as: 'value' | 'check' | 'ignored';
  readonly indicator?: string | undefined;
  readonly region?: string | undefined;
  readonly group?: string | undefined;
  readonly industry?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}

/**
 * What the sender says of a file, names or codes. In a table it goes before what was recognised; in the tidy form,
 * where each row speaks for itself, it fills what a row does not say.
 */
export interface SheetHints {
  /** Name of the layout of tables to read it by. */
  readonly layout?: string | undefined;
  /** Rows of the header, from 1; the sheet is then one table. */
  readonly headerRows?: readonly number[] | undefined;
  readonly indicator?: string | undefined;
  readonly region?: string | undefined;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  readonly basis?: Basis | undefined;
  /** By column letter. */
  readonly columns?: Readonly<Record<string, ColumnHint>> | undefined;
  /** By row number. */
  readonly rows?: Readonly<Record<string, RowHint>> | undefined;
}

/** The same for the whole file, and sheet by sheet where sheets differ. */
export interface Hints extends SheetHints {
  /** By the sheet’s name; they go before those of the file. */
  readonly sheets?: Readonly<Record<string, SheetHints>> | undefined;
  /** How its districts count functional zones. */
  readonly zones?: ZoneReading | undefined;
  /** Cells to be read as something else than they say. */
  readonly corrections?: readonly Correction[] | undefined;
}

/** What the sender says of one sheet: its own hints over those of the file. */
export function hintsFor({ sheets, ...ofFile }: Hints, sheetName: string): Hints {
  return { ...ofFile, ...sheets?.[sheetName] };
}
