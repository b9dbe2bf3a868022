import type {
  VERDICT_CHANGES,
  VerdictChangeDto,
  VerdictChangesDto,
  VerdictThenDto,
} from '#contract/changes.ts';
import { monthOf, parsePeriodId, periodId } from '#domain/period.ts';
import { deciding } from '#domain/schedule.ts';
import type { AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { judgeAll } from '../judging/judge-targets.ts';
import { loadTraces } from '../judging/load-traces.ts';
import { verdictDto } from '../judging/verdict-dto.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import { latestMonthWithFigure } from '../overview/get-overview.ts';
import { knownSpan, pageOfList, type SpanQuery } from './known-span.ts';

export interface VerdictChangesQuery extends SpanQuery {
  readonly region?: string | undefined;
  /** A month; left out: the latest one with a figure at the later date. */
  readonly period?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/**
 * Every target judged at one month as known on two dates, where something about it moved. Those whose word changed come
 * first, then in the order of the catalogue.
 * Errors: not.found for an unknown region; request.invalid where `from` is later than `to`.
 */
export async function compareVerdicts(ctx: Ctx, query: VerdictChangesQuery): Promise<VerdictChangesDto> {
  const span = await knownSpan(ctx, query);
  const region = query.region === undefined ? undefined : ctx.catalogue.region(query.region).code;
  const asked = query.period === undefined ? undefined : parsePeriodId(query.period);
  const period =
    asked ?? (await latestMonthWithFigure(ctx, region ?? ctx.catalogue.pack.cityRegion, span.to));
  const month = monthOf(period.year, period.month);
  const judgedAt = async (asOf: AsOf): Promise<Map<string, AttainmentDto>> => {
    const { read, dialect } = ctx.store;
    const question = {
      year: month.year,
      month: month.month,
      ...(region === undefined ? {} : { regions: [region] }),
    };
    const judged = await judgeAll(read, ctx, question, asOf);
    const traces = await loadTraces(read, dialect, judged);
    return new Map(judged.map((each) => [each.target.id, verdictDto(ctx, each, traces, asOf.text)]));
  };
  const before = await judgedAt(span.from);
  const after = await judgedAt(span.to);
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const changes = ids.flatMap((id) => changeOf(before.get(id), after.get(id)) ?? []);
  const first = (each: VerdictChangeDto): number => (each.changed.includes('status') ? 0 : 1);
  return {
    ...span.told,
    period: periodId(month),
    judged: ids.length,
    ...pageOfList(
      changes.toSorted((a, b) => first(a) - first(b)),
      query,
    ),
  };
}

function changeOf(
  before: AttainmentDto | undefined,
  after: AttainmentDto | undefined,
): VerdictChangeDto | undefined {
  const either = after ?? before;
  const changed = whatMoved(before, after);
  if (!either || changed.length === 0) return undefined;
  const { target, indicator, region, comparator, evaluation, unit, decimals } = either;
  return {
    ...{ target, indicator, region, comparator, evaluation, unit, decimals },
    changed,
    before: before ? thenDto(before) : null,
    after: after ? thenDto(after) : null,
  };
}

function whatMoved(
  before: AttainmentDto | undefined,
  after: AttainmentDto | undefined,
): (typeof VERDICT_CHANGES)[number][] {
  if (!before || !after) return ['target'];
  const moved = {
    status: before.status !== after.status,
    figure: before.actual !== after.actual,
    period: before.actualPeriod !== after.actualPeriod,
    target: before.targetVersion !== after.targetVersion,
  };
  return (['status', 'figure', 'period', 'target'] as const).filter((part) => moved[part]);
}

function thenDto(verdict: AttainmentDto): VerdictThenDto {
  const { status, actual, actualPeriod, missing, attainment, lead, targetValue, targetVersion } = verdict;
  return {
    ...{ status, actual, actualPeriod, missing, attainment, targetValue, targetVersion },
    lead: deciding(lead),
  };
}
