import { readFileSync } from 'node:fs';
import { parsePeriodId, lastMonth } from '#domain/period.ts';
import { readCsvLines } from '#server/pack/csv-table.ts';

/** Values of one published series by year and month, in the unit they were published in. */
export type Months = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** One series of a file under seeds/published; every value as printed, nothing filled in. */
export function publishedSeries(
  file: string,
  wanted: { readonly indicator: string; readonly region: string; readonly basis: string },
): Months {
  const url = new URL(`../../seeds/published/${file}`, import.meta.url);
  const [header, ...lines] = readCsvLines(readFileSync(url, 'utf8'));
  const at = (name: string): number => header?.cells.indexOf(name) ?? -1;
  const years = new Map<number, Map<number, number>>();
  for (const { cells } of lines) {
    const cell = (name: string): string => cells[at(name)] ?? '';
    const period = parsePeriodId(cell('period'));
    const fits = Object.entries(wanted).every(([name, value]) => cell(name) === value);
    if (!period || !fits || cell('group') !== '' || period.months !== 1) continue;
    const year = years.get(period.year) ?? new Map<number, number>();
    year.set(lastMonth(period), Number(cell('value')));
    years.set(period.year, year);
  }
  return years;
}
