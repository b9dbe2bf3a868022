import { TOTAL, type Indicator } from '#domain/catalogue.ts';
import { dueDate, isOverdue } from '#domain/due.ts';
import {
  addDays,
  daysBetween,
  halfOf,
  jointJanuaryFebruary,
  monthOf,
  monthOfDate,
  periodId,
  periodKey,
  quarterOf,
  shiftPeriod,
  yearOf,
  type IsoDate,
  type Period,
} from '#domain/period.ts';
import type { ReportingDto } from '#contract/reporting.ts';
import { readCodes } from '../../db/read/codes.ts';
import { seriesInUse } from '../../db/read/sendings.ts';
import { findSeries } from '../../db/read/series.ts';
import type { AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { yearsRange } from '../judging/load-series.ts';

/** One column of the matrix: an indicator at a period of its frequency. */
export interface ReportColumn {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly due: IsoDate | undefined;
}

/** The column of an indicator at a month: only when a period of its frequency ends there. */
export function columnAt(indicator: Indicator, { year, month }: Period): ReportColumn | undefined {
  const period = periodEndingAt(indicator.frequency, year, month);
  return period && { indicator, period, due: dueDate(indicator, period) };
}

function periodEndingAt(frequency: Indicator['frequency'], year: number, month: number): Period | undefined {
  switch (frequency) {
    case 'month':
      return monthOf(year, month);
    case 'quarter':
      return month % 3 === 0 ? quarterOf(year, month / 3) : undefined;
    case 'year':
      return month === 12 ? yearOf(year) : undefined;
    case 'event':
      return undefined;
    default:
      return frequency satisfies never;
  }
}

/**
 * Keys of the periods that answer for a column: whatever ends in its last month and is no longer than it, its own month
 * since January totals are kept there, and for a January the joint January–February.
 */
export function answeringKeys({ year, month, months }: Period): number[] {
  const last = month + months - 1;
  const keys = [periodKey(monthOf(year, last))];
  if (last <= 2) keys.push(periodKey(jointJanuaryFebruary(year)));
  if (last % 3 === 0) keys.push(periodKey(quarterOf(year, last / 3)));
  if (last % 6 === 0) keys.push(periodKey(halfOf(year, last / 6)));
  if (last === 12) keys.push(periodKey(yearOf(year)));
  return keys;
}

/** The indicators in use in a year: those with a target of the notice, and those anybody sent this year or last. */
export async function indicatorsInUse(ctx: Ctx, year: number, asOf: AsOf): Promise<Indicator[]> {
  const { pack } = ctx.catalogue;
  const { read, dialect } = ctx.store;
  const regions = regionsOf(ctx, `${year}-12-31`);
  const series = await findSeries(read, dialect, await readCodes(read), {
    regions,
    groups: [TOTAL],
    industries: [TOTAL],
  });
  const ids = series.map(({ id }) => id);
  const used = await seriesInUse(read, dialect, ids, { ...yearsRange(year - 1, year), asOf: asOf.version });
  const codes = new Set([
    ...pack.targets.filter((target) => target.year === year).map(({ indicator }) => indicator),
    ...series.filter(({ id }) => used.has(id)).map(({ indicator }) => indicator),
  ]);
  return pack.indicators.filter(({ code, frequency }) => codes.has(code) && frequency !== 'event');
}

/** The city, then the districts and zones that report on a day. */
export function regionsOf(ctx: Ctx, day: IsoDate): string[] {
  return [ctx.catalogue.pack.cityRegion, ...ctx.catalogue.reporting(day).map(({ code }) => code)];
}

const DUE_SHOWN = 12;
const DUE_WITHIN_DAYS = 45;

/** The next due day of each indicator in use, soonest first. */
export function comingDue(indicators: readonly Indicator[], day: IsoDate): ReportingDto['due'] {
  return indicators
    .flatMap((indicator) => {
      const column = nextDue(indicator, day);
      if (!column?.due || column.due > addDays(day, DUE_WITHIN_DAYS)) return [];
      return [
        {
          date: column.due,
          indicator: indicator.code,
          period: periodId(column.period),
          daysLeft: daysBetween(day, column.due),
        },
      ];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || a.indicator.localeCompare(b.indicator))
    .slice(0, DUE_SHOWN);
}

// From four months back: no due day lies further behind its period than that, a year's beside.
function nextDue(indicator: Indicator, day: IsoDate): ReportColumn | undefined {
  let month = shiftPeriod(monthOfDate(day), -4);
  for (let step = 0; step < 18; step += 1) {
    const column = columnAt(indicator, month);
    if (column?.due !== undefined && !isOverdue(indicator, column.period, day)) return column;
    month = shiftPeriod(month, 1);
  }
  return undefined;
}
