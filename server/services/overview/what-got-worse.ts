import type { OverviewDto } from '#contract/judgement.ts';
import { moveOf, worstFirst } from '#domain/judging/worsening.ts';
import { endMonth, periodId, samePeriod, shiftPeriod, type Period } from '#domain/period.ts';
import type { AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { judgeAll, type JudgedTargetOf } from '../judging/judge-targets.ts';

const SHOWN = 5;

/**
 * What stands worse against its target than a month before, the worst first: of the city all regions with a target, of a
 * district its own. Missing: `since` is null in January, where the year begins anew; a target without a figure of either
 * month is not compared, and `compared` says how many were.
 */
export async function whatGotWorse(
  ctx: Ctx,
  { period, region }: { readonly period: Period; readonly region: string },
  asOf: AsOf,
): Promise<OverviewDto['worse']> {
  if (period.month === 1) return { since: null, compared: 0, items: [] };
  const regions = region === ctx.catalogue.pack.cityRegion ? undefined : [region];
  const before = shiftPeriod(period, -1);
  const judged = async (of: Period): Promise<JudgedTargetOf[]> =>
    (await judgeAll(ctx.store.read, ctx, { year: of.year, month: of.month, regions }, asOf)).filter(
      ({ evidence }) => evidence.figure !== undefined && samePeriod(endMonth(evidence.figure.period), of),
    );
  const then = new Map((await judged(before)).map((each) => [each.target.id, each]));
  const moves = (await judged(period)).flatMap((now) => {
    const was = then.get(now.target.id);
    const { id: target, indicator, region: of } = now.target;
    const unit = ctx.catalogue.unit(ctx.catalogue.indicator(indicator));
    const move = was && moveOf(was.judgement, now.judgement, unit.code === '%');
    if (!was || !move) return [];
    const { status, lenient } = now.judgement;
    return [{ target, indicator, region: of, statusBefore: was.judgement.status, status, lenient, ...move }];
  });
  return { since: periodId(before), compared: moves.length, items: worstFirst(moves, SHOWN) };
}
