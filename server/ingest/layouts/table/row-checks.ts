import { shiftDecimal } from '#domain/decimal.ts';
import { readCell, readTarget } from '#server/ingest/cell.ts';
import type { ReadSink } from '#server/ingest/layout.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { readValue } from '#server/ingest/value-cell.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { columnChecked } from './column-checked.ts';
import { type ColumnPlan, type ValueColumn, valueColumns } from './column-plan.ts';
import { placeOf, type PlacedTable } from './place-of.ts';

/** A table whose rows are checked. */
export type CheckedTable = PlacedTable & { readonly shape: TableShape };

interface CheckedRow {
  readonly at: number;
  readonly cells: Row;
  readonly plans: readonly ColumnPlan[];
  /** Drafts of the row by their column. */
  readonly drafts: ReadonlyMap<number, number>;
}

/** Keeps what a row's check columns say with the drafts they speak of. */
export function readRowChecks(table: CheckedTable, sink: ReadSink, row: CheckedRow): void {
  for (const plan of row.plans) {
    if (plan.as !== 'check') continue;
    const of = columnChecked(row.plans, plan.at, table.shape);
    const value = valueColumns(row.plans).find(({ at }) => at === of);
    const draft = of === undefined ? undefined : row.drafts.get(of);
    if (!value || draft === undefined) continue;
    const text = row.cells[plan.at] ?? '';
    if (plan.check === 'prior') keepPrior(sink, { text, value, draft });
    if (plan.check === 'change' || plan.check === 'attainment') {
      const reading = readCell(text);
      if (reading.kind !== 'number') continue;
      sink.typed.rates.push({
        rate: plan.check,
        draft,
        place: placeOf(table, row.at, plan.at),
        typed: reading.value,
        target: plan.check === 'attainment' ? targetInRow(table, row, value) : undefined,
      });
    }
  }
}

function keepPrior(
  { batch }: ReadSink,
  { text, value, draft }: { text: string; value: ValueColumn; draft: number },
): void {
  const reading = readValue(text, value.unit, value.indicator);
  if (reading.kind === 'value' && reading.missing === 0)
    batch.setExtra(draft, { comparablePrior: reading.value });
}

function targetInRow(table: CheckedTable, row: CheckedRow, value: ValueColumn): number | undefined {
  const column = row.plans.find(
    (plan) =>
      plan.as === 'check' &&
      plan.check === 'target' &&
      columnChecked(row.plans, plan.at, table.shape) === value.at,
  );
  const target = column && readTarget(row.cells[column.at] ?? '');
  return target && shiftDecimal(target.value, target.scale === 0 ? value.unit.power : target.scale);
}
