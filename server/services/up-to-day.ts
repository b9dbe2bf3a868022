import { dayAfterPeriod, parsePeriodId, type IsoDate } from '#domain/period.ts';
import { formatCsvLine, readCsvLines } from '../pack/csv-table.ts';

/**
 * A tidy table without the rows whose period had not ended on a day: what nobody could have known by then. The same
 * bytes when nothing is left out, and when it has no `period` column.
 */
export function upToDay(bytes: Uint8Array, today: IsoDate): Uint8Array {
  const lines = readCsvLines(new TextDecoder().decode(bytes));
  const column = lines[0]?.cells.indexOf('period') ?? -1;
  const kept = lines.filter(({ cells }) => {
    const period = parsePeriodId(cells[column] ?? '');
    return period === undefined || dayAfterPeriod(period) <= today;
  });
  if (kept.length === lines.length) return bytes;
  return new TextEncoder().encode(kept.map(({ cells }) => `${formatCsvLine(cells)}\n`).join(''));
}
