import type { WarningDetailDto } from '#contract/warnings.ts';
import { endMonth, parsePeriodId, periodId } from '#domain/period.ts';
import { reportCounts } from '#domain/reporting.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { columnAt } from './columns.ts';
import { districtsOf, reportRows } from './report-rows.ts';

/**
 * How many districts have sent an indicator's figure for a period, and which have not.
 * Missing: null where districts send none: an event, or an indicator without a source below the city.
 */
export async function whoReported(
  ctx: Ctx,
  of: { readonly indicator: string; readonly period: string },
  asOfText: string | undefined,
): Promise<WarningDetailDto['reported']> {
  const period = parsePeriodId(of.period);
  const column = period && columnAt(ctx.catalogue.indicator(of.indicator), endMonth(period));
  if (!column) return null;
  const asOf = await resolveAsOf(ctx.store.read, asOfText, ctx.clock.today());
  const districts = districtsOf(ctx, await reportRows(ctx, [column], asOf));
  const { expected, came } = reportCounts(districts.flatMap(({ cells }) => cells));
  if (expected === 0) return null;
  return {
    period: periodId(column.period),
    due: column.due ?? null,
    expected,
    came,
    missing: districts.flatMap(({ region, cells: [cell] }) =>
      cell?.state === 'overdue' || cell?.state === 'awaited' ? [{ region, daysLate: cell.daysLate }] : [],
    ),
  };
}
