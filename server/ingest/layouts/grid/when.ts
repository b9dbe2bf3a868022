import type { Basis } from '#domain/catalogue.ts';
import { periodId } from '#domain/period.ts';
import type { BasisReading } from '#server/ingest/words/basis-text.ts';
import type { PeriodReading } from '#server/ingest/words/period-text.ts';
import {
  agreePeriods,
  impliedBasis,
  narrowPeriod,
  settlePeriod,
} from '#server/ingest/words/settle-period.ts';
import type { NamedPeriod, Said } from './said.ts';

/** The period and basis of a cell, as ids; null where the file does not say. */
export interface When {
  readonly period: string | null;
  readonly basis: Basis | null;
}

/** What the words around a table, beyond a row and a column, say of the time of its cells. */
export interface TimeAround {
  /** Of the title, the sheet's or the file's name. */
  readonly period: PeriodReading | undefined;
  /** Of the line that names the one indicator of the table. */
  readonly basis: BasisReading | undefined;
  /** The months of a year that the columns of running totals name, by year. */
  readonly totals: ReadonlyMap<number, PeriodReading>;
  /** The years that headers or rows name by themselves. */
  readonly years: ReadonlySet<number>;
}

/** A figure of an earlier period beside those of the table: 上年同期, 上年末. */
export type Earlier = 'year' | 'year-end' | undefined;

/** When a cell is of, by the words of its row and its column. */
export function whenOf(row: Said, column: Said, around: TimeAround, earlier: Earlier): When {
  const word = column.basis ?? row.basis ?? around.basis;
  const said = word?.basis ?? null;
  const own = ownPeriod(row.periods, column.periods);
  const reading =
    own === undefined ? around.period : own === 'many' ? undefined : completed(own, around, said);
  if (!reading) return { period: null, basis: said };
  const basis = said ?? impliedBasis(reading, 'flow', 'period');
  const narrowed = narrowPeriod(reading, word?.length);
  const moved = narrowed && movedBack(narrowed, earlier);
  const period = moved && settlePeriod(moved, basis, 'stock');
  return {
    period: period ? periodId(period) : null,
    basis: said ?? (basis === 'ytd' && period ? basis : null),
  };
}

// A cell that is nothing but a period goes before a period inside longer words.
function ownPeriod(
  row: readonly NamedPeriod[],
  column: readonly NamedPeriod[],
): PeriodReading | 'many' | undefined {
  const all = [...row, ...column];
  const agreed = agreePeriods(all.map(({ reading }) => reading));
  if (agreed !== 'many') return agreed;
  const wholes = all.filter(({ whole }) => whole).map(({ reading }) => reading);
  return wholes.length === 0 ? 'many' : agreePeriods(wholes);
}

// 2020年 and 2019年 over a table of 1—6月 are of these months of each year; 6月 takes the year around it; 累计 under
// 2025 beside 1至11月 is of the same months.
function completed(
  own: PeriodReading,
  { period, totals, years }: TimeAround,
  said: Basis | null,
): PeriodReading {
  const whole = { ...own, year: own.year ?? period?.year };
  if (own.said !== 'year' || own.year === undefined) return whole;
  const total = totals.get(own.year);
  if (said === 'ytd' && total) return total;
  const isOfTitle = period && period.said !== 'year' && period.year !== undefined && years.has(period.year);
  return isOfTitle && years.size > 0 ? { ...period, year: own.year } : whole;
}

function movedBack(reading: PeriodReading, earlier: Earlier): PeriodReading | undefined {
  if (earlier === undefined) return reading;
  if (reading.year === undefined) return undefined;
  const year = reading.year - 1;
  return earlier === 'year' ? { ...reading, year } : { year, from: 12, to: 12, said: 'month' };
}
