import type { ReadContext } from '#server/ingest/layout.ts';
import type { Place } from '#server/ingest/problems.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { TIDY_FIELDS, type TidyField, type TidyHeader } from './tidy-header.ts';
import type { TidyLabels } from './tidy-labels.ts';

/** A tidy table being read. */
export interface TidyTable {
  readonly header: TidyHeader;
  /** Columns of the fields, from 0; -1 where the table has none. */
  readonly places: Readonly<Record<TidyField, number>>;
  readonly hasExtras: boolean;
  readonly labels: TidyLabels;
  readonly context: ReadContext;
  readonly sheet: { readonly index: number; readonly name: string };
}

export function tidyPlaces({ columns }: TidyHeader): Readonly<Record<TidyField, number>> {
  return asPlaces(Object.fromEntries(TIDY_FIELDS.map((field) => [field, columns.get(field) ?? -1])));
}
// Made from every field just above, so each one is there.
function asPlaces(places: Record<string, number>): Readonly<Record<TidyField, number>> {
  return places as Record<TidyField, number>;
}

/** The text of a row's cell; empty where the table has no such column or the row is short. */
export function textAt(cells: Row, column: number): string {
  return column < 0 ? '' : (cells[column] ?? '');
}

/** The place of a cell by its column from 0; of the whole row by -1. */
export function tidyPlace({ sheet }: TidyTable, row: number, column: number): Place {
  return { row, column: column + 1, sheet: sheet.name };
}
