import type { ReportingDto } from '#contract/reporting.ts';

export interface ChaseItem {
  readonly indicator: string;
  readonly period: string;
  readonly daysLate: number;
}

/** What is overdue by region, in the order of the matrix; regions that owe nothing are left out. */
export function chaseList({
  columns,
  rows,
}: Pick<ReportingDto, 'columns' | 'rows'>): { region: string; items: ChaseItem[] }[] {
  return rows
    .map(({ region, cells }) => ({
      region,
      items: cells.flatMap(({ state, daysLate }, at) => {
        const column = columns[at];
        if (state !== 'overdue' || daysLate === null || !column) return [];
        return [{ indicator: column.indicator, period: column.period, daysLate }];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}
