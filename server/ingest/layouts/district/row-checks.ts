import { shiftDecimal } from '#domain/decimal.ts';
import { readCell, readTarget } from '#server/ingest/cell.ts';
import type { ReadSink } from '#server/ingest/layout.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { readValue } from '#server/ingest/value-cell.ts';
import type { ValueColumn } from './column-plan.ts';
import { columnChecked } from './district-columns.ts';
import { type DistrictTable, placeOf, valueColumns } from './district-parts.ts';

interface CheckedRow {
  readonly at: number;
  readonly cells: Row;
  /** Drafts of the row by their column. */
  readonly drafts: ReadonlyMap<number, number>;
}

/** Keeps what a row's check columns say with the drafts they speak of. */
export function readRowChecks(table: DistrictTable, sink: ReadSink, row: CheckedRow): void {
  for (const plan of table.plans) {
    if (plan.as !== 'check') continue;
    const of = columnChecked(table.plans, plan.at, table.shape);
    const value = valueColumns(table.plans).find(({ at }) => at === of);
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

function targetInRow(table: DistrictTable, { cells }: CheckedRow, value: ValueColumn): number | undefined {
  const column = table.plans.find(
    (plan) =>
      plan.as === 'check' &&
      plan.check === 'target' &&
      columnChecked(table.plans, plan.at, table.shape) === value.at,
  );
  const target = column && readTarget(cells[column.at] ?? '');
  return target && shiftDecimal(target.value, target.scale === 0 ? value.unit.power : target.scale);
}
