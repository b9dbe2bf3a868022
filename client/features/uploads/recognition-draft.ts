import type { Recognised } from '#contract/uploads.ts';
import { filled } from './send-file.ts';
import type { FileHints } from './send-file.ts';

type Column = Recognised['columns'][number];

/** A column as the correction form holds it; empty text means as the file says. */
export interface ColumnDraft {
  readonly column: string;
  readonly header: string;
  readonly as: Column['as'];
  readonly indicator: string;
  readonly basis: string;
  readonly unit: string;
  readonly field: string;
  readonly period: string;
  readonly touched: boolean;
}

export interface MappedColumn {
  readonly as: Column['as'];
  readonly field?: string;
  readonly period?: string;
  readonly indicator?: string;
  readonly basis?: string;
  readonly unit?: string;
}

export interface Correction {
  readonly mapping?: { readonly columns: Readonly<Record<string, MappedColumn>> };
  readonly region?: string;
  readonly period?: string;
  readonly unit?: string;
}

export function draftOf(columns: readonly Column[]): ColumnDraft[] {
  return columns.map((column) => ({
    column: column.column,
    header: column.header,
    as: column.as,
    indicator: column.indicator ?? '',
    basis: column.basis ?? '',
    unit: column.unit ?? '',
    field: column.field ?? '',
    period: column.period ?? '',
    touched: false,
  }));
}

/**
 * What to send. A correction replaces the one before it, so once a column is changed every column is said again as it
 * stands; with none changed, the file speaks for itself.
 */
export function correctionOf(draft: readonly ColumnDraft[], hints: FileHints): Correction {
  if (!draft.some((column) => column.touched)) return filled(hints);
  const columns = Object.fromEntries(draft.map((column) => [column.column, mapped(column)]));
  return { mapping: { columns }, ...filled(hints) };
}

function mapped({ as, indicator, basis, unit, field, period }: ColumnDraft): MappedColumn {
  if (as === 'label') return { as, ...said('field', field) };
  if (as !== 'value') return { as };
  return {
    as,
    ...said('indicator', indicator),
    ...said('basis', basis),
    ...said('unit', unit),
    ...said('period', period),
  };
}

function said(
  name: 'field' | 'indicator' | 'basis' | 'unit' | 'period',
  value: string,
): Partial<MappedColumn> {
  return value.trim() === '' ? {} : { [name]: value.trim() };
}
