import type { CellRead } from '#server/ingest/read-cells.ts';

const LEAST_YEARS = 2;

/**
 * A series of months whose every January is blank while February is not, over two years or more, is of running
 * totals: January alone is not published for them. Such cells, where nothing names their basis, are year to date.
 */
export function withRunningTotals(cells: readonly CellRead[]): readonly CellRead[] {
  const series = new Map<string, Map<string, CellRead>>();
  for (const cell of cells) {
    if (cell.basis !== null || cell.period === null || !/^\d{4}-\d{2}$/.test(cell.period)) continue;
    const key = seriesKey(cell);
    const months = series.get(key) ?? new Map<string, CellRead>();
    months.set(cell.period, cell);
    series.set(key, months);
  }
  const totals = new Set([...series].filter(([, months]) => lacksJanuaries(months)).map(([key]) => key));
  if (totals.size === 0) return cells;
  return cells.map((cell) =>
    cell.basis === null && totals.has(seriesKey(cell)) ? { ...cell, basis: 'ytd' } : cell,
  );
}

// Months down or across: what is left of the names when the period is taken out is the series.
function seriesKey({ row, column, cell }: CellRead): string {
  const letters = cell.replace(/\d/g, '');
  const digits = cell.replace(/\D/g, '');
  const isDown = row.some(isTime);
  const rest = row.filter((text) => !isTime(text)).join('\u0000');
  return isDown
    ? `${letters}\u0000${rest}`
    : `${digits}\u0000${column.filter((text) => !isTime(text)).join('\u0000')}`;
}

function isTime(text: string): boolean {
  return /^(?:19|20)\d{2}(?:\D|$)|^\d{1,2}\s*月/.test(text);
}

function lacksJanuaries(months: ReadonlyMap<string, CellRead>): boolean {
  const januaries = [...months].filter(([period]) => period.endsWith('-01'));
  return (
    januaries.length >= LEAST_YEARS &&
    januaries.every(([period, { missing }]) => {
      const february = months.get(`${period.slice(0, 4)}-02`);
      return missing === 'not-reported' && (february === undefined || february.value !== null);
    }) &&
    januaries.some(([period]) => typeof months.get(`${period.slice(0, 4)}-02`)?.value === 'number')
  );
}
