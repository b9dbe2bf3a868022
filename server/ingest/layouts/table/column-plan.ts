import type { Basis, Category, Indicator } from '#domain/catalogue.ts';
import { type Period, periodKey } from '#domain/period.ts';
import type { Unit } from '#domain/unit.ts';
import type { ProblemCode, ProblemDetails } from '#server/ingest/problems.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import type { CheckKind } from '#server/ingest/layouts/grid/column-words.ts';

export interface ColumnBase {
  /** From 0. */
  readonly at: number;
  /** The header path in one line. */
  readonly header: string;
  readonly why: Bilingual;
}
/** A column whose figures are kept. */
export interface ValueColumn extends ColumnBase {
  readonly as: 'value';
  readonly indicator: Indicator;
  readonly group: Category;
  readonly industry: Category;
  readonly basis: Basis;
  readonly period: Period;
  /** Key of the period. */
  readonly key: number;
  /** Whether row or header name the period, and not only the words around the table. */
  readonly isOwnPeriod: boolean;
  /** Whether nothing says if its month is alone or the year so far. */
  readonly isBasisAssumed: boolean;
  readonly unit: Unit;
  /** Whether nothing says the unit and it is the indicator's own that is taken. */
  readonly isUnitAssumed: boolean;
  /** The name of the region, where regions stand across; empty elsewhere. */
  readonly region: string;
}
/** A column that is only compared with the values it speaks of. */
export interface CheckColumn extends ColumnBase {
  readonly as: 'check';
  readonly check: CheckKind;
}
export interface LabelColumnPlan extends ColumnBase {
  readonly as: 'label';
  readonly field: 'region' | 'indicator' | 'period' | 'unit' | 'row';
}
export interface IgnoredColumn extends ColumnBase {
  readonly as: 'ignored';
  /** Whether nobody knows what the column or the row is. */
  readonly unknown: 'column' | 'row' | undefined;
}
/** A value column something is wrong with: its cells cannot be kept. */
export interface BrokenColumn extends ColumnBase {
  readonly as: 'broken';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
}
export type ColumnPlan = ValueColumn | CheckColumn | LabelColumnPlan | IgnoredColumn | BrokenColumn;

export function valueColumn(column: Omit<ValueColumn, 'as' | 'key'>): ValueColumn {
  return { ...column, as: 'value', key: periodKey(column.period) };
}

/** The columns whose figures are kept. */
export function valueColumns(plans: readonly ColumnPlan[]): ValueColumn[] {
  return plans.filter((plan) => plan.as === 'value');
}
