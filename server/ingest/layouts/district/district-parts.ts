import type { Place } from '#server/ingest/problems.ts';
import type { Row, Sheet } from '#server/ingest/sheet.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import type { ColumnPlan, ValueColumn } from './column-plan.ts';
import type { TableContext } from './table-context.ts';

/** One district table being read. */
export interface DistrictTable {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly shape: TableShape;
  readonly regionColumn: number;
  readonly plans: readonly ColumnPlan[];
  readonly context: TableContext;
}

/** The columns whose figures are kept. */
export function valueColumns(plans: readonly ColumnPlan[]): ValueColumn[] {
  return plans.filter((plan) => plan.as === 'value');
}

/** The place of a cell by row and column from 0; column -1 is the whole row. */
export function placeOf({ sheet }: { readonly sheet: Sheet }, row: number, column: number): Place {
  return { row: row + 1, column: column + 1, sheet: sheet.name };
}
