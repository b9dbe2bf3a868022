import type { Correction } from '#contract/uploads.ts';
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
}

/**
 * What the sender says of a file, names or codes. In a table it goes before what was recognised; in the tidy form,
 * where each row speaks for itself, it fills what a row does not say.
 */
export interface Hints {
  readonly indicator?: string | undefined;
  readonly region?: string | undefined;
  readonly period?: string | undefined;
  readonly unit?: string | undefined;
  readonly basis?: Basis | undefined;
  /** By column letter. */
  readonly columns?: Readonly<Record<string, ColumnHint>> | undefined;
  /** Cells to be read as something else than they say. */
  readonly corrections?: readonly Correction[] | undefined;
}
