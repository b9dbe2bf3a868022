import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { isCeiling } from '#domain/target.ts';
import type { Ctx } from '../../context.ts';
import { bindVerdict } from './bind-verdict.ts';
import type { MonthsOf } from './load-months.ts';
import type { Numbers } from './number-tokens.ts';
import { STATUSES } from './status-words.ts';

type Table = Extract<ReportBlock, { kind: 'table' }>;

const NONE = '—';

/**
 * ① 主要指标完成情况: what is not known is 缺报 or a dash, never a number. Schedule and difference are the calendar’s, the
 * same for every reader; where the verdict goes by another pace a line below says so.
 */
export function targetTable(
  ctx: Ctx,
  verdicts: readonly AttainmentDto[],
  numbers: Numbers,
  monthsOf: MonthsOf,
): Table {
  const isOther = verdicts.some(({ lead }) => lead.typed !== null || lead.seasonal !== null);
  return {
    kind: 'table',
    title: '主要指标完成情况',
    unit: '',
    columns: [
      '指标',
      '单位',
      '年度目标',
      '本月',
      '累计',
      '同比（%）',
      '完成率（%）',
      '序时（%）',
      '差距',
      '判断',
    ],
    rows: verdicts.map((verdict) => row(ctx, verdict, numbers, monthsOf)),
    source: isOther
      ? '注：序时、差距按月数平分，判断按自定进度或往年同期节奏；失业率的累计为各月均值。'
      : '注：失业率的累计为各月均值。',
  };
}

function row(ctx: Ctx, verdict: AttainmentDto, numbers: Numbers, monthsOf: MonthsOf): ReportPart[] {
  const of = bindVerdict(verdict, numbers);
  const { actual, attainment, schedule, gap, yoy, status, unit, evaluation } = verdict;
  const isRate = isCeiling(verdict);
  const isTotal = evaluation === 'cumulative' && !isRate;
  const month = monthPart(verdict, monthsOf);
  return [
    ctx.catalogue.indicator(verdict.indicator).nameZh,
    unit,
    of.target(),
    month === undefined ? NONE : of.month(month.period, month.value),
    actual === null ? '缺报' : of.actual(actual),
    yoy === null || !isTotal ? NONE : of.growth(yoy),
    attainment === null || isRate ? NONE : of.attainment(attainment),
    schedule.calendar === null || !isTotal ? NONE : of.schedule(schedule.calendar),
    gap === null || actual === null ? NONE : of.balance(gap),
    STATUSES[status],
  ];
}

/** What the month of the figure brought by itself. Missing: undefined where only the running total is known. */
function monthPart(
  { indicator, region, actualPeriod, evaluation, latest }: AttainmentDto,
  monthsOf: MonthsOf,
): { readonly period: string; readonly value: number } | undefined {
  if (actualPeriod === null) return undefined;
  if (evaluation === 'ytd-mean') return latest?.period === actualPeriod ? latest : undefined;
  if (evaluation !== 'cumulative') return undefined;
  const point = monthsOf(indicator, region, 'period').find(({ period }) => period === actualPeriod);
  return point?.value === null || point === undefined
    ? undefined
    : { period: point.period, value: point.value };
}
