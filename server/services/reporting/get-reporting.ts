import type { ReportingDto } from '#contract/reporting.ts';
import type { Indicator } from '#domain/catalogue.ts';
import { monthOf, parsePeriodId, periodId, type Period } from '#domain/period.ts';
import { reportCounts } from '#domain/reporting.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { refusedAt } from '../errors.ts';
import { columnAt, comingDue, indicatorsInUse, type ReportColumn } from './columns.ts';
import { districtsOf, reportRows } from './report-rows.ts';

export interface ReportingQuery {
  /** A month: its indicators side by side. With an indicator, only the year counts. */
  readonly period: string;
  /** One indicator: the months of the year side by side. */
  readonly indicator?: string | undefined;
  readonly asOf?: string | undefined;
}

/**
 * Who has reported: the city and its districts by the indicators of a month, or by the months of a year for one
 * indicator. A district is expected to send what has a source in districts; the city everything in use.
 * Errors: not.found for an unknown indicator; request.invalid for a period that is no month.
 */
export async function getReporting(ctx: Ctx, query: ReportingQuery): Promise<ReportingDto> {
  const month = requireMonth(query.period);
  const asOf = await resolveAsOf(ctx.store.read, query.asOf, ctx.clock.today());
  const inUse = await indicatorsInUse(ctx, month.year, asOf);
  const one = query.indicator === undefined ? undefined : ctx.catalogue.indicator(query.indicator);
  const columns = one ? columnsOfYear(one, month.year) : inUse.flatMap((each) => columnAt(each, month) ?? []);
  const rows = await reportRows(ctx, columns, asOf);
  const districts = districtsOf(ctx, rows);
  return {
    by: one ? 'month' : 'indicator',
    asOf: asOf.text,
    columns: columns.map(({ indicator, period, due }, at) => ({
      indicator: indicator.code,
      period: periodId(period),
      due: due ?? null,
      counts: reportCounts(districts.flatMap(({ cells }) => cells[at] ?? [])),
    })),
    rows: rows.map((row) => ({ ...row, counts: reportCounts(row.cells) })),
    counts: reportCounts(districts.flatMap(({ cells }) => cells)),
    due: comingDue(one ? [one] : inUse, asOf.day),
  };
}

function requireMonth(id: string): Period {
  const period = parsePeriodId(id);
  if (period?.months === 1 && period.year >= 1990 && period.year <= 2100) return period;
  throw refusedAt('period', 'period.unknown', '不是可查的月份 · not a month that can be asked for', id);
}

function columnsOfYear(indicator: Indicator, year: number): ReportColumn[] {
  return Array.from({ length: 12 }, (_, at) => columnAt(indicator, monthOf(year, at + 1))).filter(
    (column) => column !== undefined,
  );
}
