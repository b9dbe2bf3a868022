import type { ReadSink } from '#server/ingest/layout.ts';
import { readValue } from '#server/ingest/value-cell.ts';
import { type ColumnPlan, valueColumns } from './column-plan.ts';
import { type PlacedTable, placeOf } from './place-of.ts';
import type { LabelledRow } from './row-labels.ts';

/** Keeps the figures of a subtotal row, to be checked against the regions of its area. */
export function keepSubtotals(
  table: PlacedTable,
  { typed }: ReadSink,
  { row, plans, area }: { row: LabelledRow; plans: readonly ColumnPlan[]; area: string },
): void {
  for (const plan of valueColumns(plans)) {
    const reading = readValue(row.cells[plan.at] ?? '', plan.unit, plan.indicator);
    if (reading.kind !== 'value' || reading.missing !== 0) continue;
    const { indicator, group, industry, basis } = plan;
    typed.subtotals.push({
      area,
      place: placeOf(table, row.at, plan.at),
      value: reading.value,
      series: { indicator: indicator.code, group: group.code, industry: industry.code, basis },
      period: plan.key,
      unit: reading.unit,
    });
  }
}
