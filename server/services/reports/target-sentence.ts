import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { parsePeriodId } from '#domain/period.ts';
import { deciding } from '#domain/schedule.ts';
import { isCeiling } from '#domain/target.ts';
import type { Ctx } from '../context.ts';
import type { NewToken, Numbers } from './number-tokens.ts';

const STATUSES: Readonly<Record<AttainmentDto['status'], string>> = {
  completed: '已完成',
  ahead: '快于序时',
  'on-schedule': '达到序时',
  nearly: '基本达到',
  behind: '滞后',
  'far-behind': '严重滞后',
  'within-target': '控制在目标内',
  'within-tolerance': '高于目标（允许区间内）',
  'above-target': '高于目标',
  'too-early': '暂不评判',
  missing: '缺报',
};

export const TARGET_COLUMNS = ['指标', '目标', '实际', '完成率（%）', '超序时（个百分点）', '判断'] as const;

/** One line of the table of targets: what is not known is 缺报 or a dash, never a number. */
export function targetRow(ctx: Ctx, verdict: AttainmentDto, numbers: Numbers): ReportPart[] {
  const of = binder(verdict, numbers);
  const name = ctx.catalogue.indicator(verdict.indicator).nameZh;
  const { actual, attainment, lead } = verdict;
  const shown = deciding(lead);
  const isRate = isCeiling(verdict);
  return [
    `${name}（${verdict.unit}）`,
    of.target(),
    actual === null ? '缺报' : of.actual(actual),
    attainment === null || isRate ? '—' : of.percent('attainment', attainment),
    shown === null || isRate ? '—' : of.points(shown),
    STATUSES[verdict.status],
  ];
}

/** One target in a sentence, its words chosen by the figures. */
export function targetSentence(ctx: Ctx, verdict: AttainmentDto, numbers: Numbers): ReportBlock {
  const name = ctx.catalogue.indicator(verdict.indicator).nameZh;
  const of = binder(verdict, numbers);
  const { actual, actualPeriod, unit } = verdict;
  if (actual === null || actualPeriod === null) {
    return {
      kind: 'paragraph',
      parts: [`${name}：年度目标`, of.target(), `${unit}；缺报，尚无截至${spanOf(verdict.period)}的数值。`],
    };
  }
  const parts = isCeiling(verdict) ? rateParts(verdict, of, actual) : totalParts(verdict, of, actual);
  return { kind: 'paragraph', parts: [`${spanOf(actualPeriod, verdict)}${name}`, ...parts] };
}

function totalParts(verdict: AttainmentDto, of: Binder, actual: number): ReportPart[] {
  const { unit, attainment, lead, yoy, requiredPerMonth, status } = verdict;
  const shown = deciding(lead);
  const parts: ReportPart[] = [of.actual(actual), unit];
  if (yoy !== null) {
    parts.push(...(yoy === 0 ? ['，同比持平'] : [`，同比${yoy > 0 ? '增长' : '下降'}`, of.change(yoy), '%']));
  }
  if (attainment !== null) {
    parts.push('，完成年度目标', of.target(), `${unit}的`, of.percent('attainment', attainment), '%');
  }
  if (status === 'completed') parts.push('，已完成全年目标');
  else if (shown !== null) {
    const pace = lead.typed !== null ? '自定进度' : lead.seasonal === null ? '序时进度' : '往年同期节奏';
    parts.push(
      ...(shown === 0
        ? [`，与${pace}持平`]
        : [`，${shown > 0 ? '超' : '低于'}${pace}`, of.points(shown), '个百分点']),
    );
  }
  if (requiredPerMonth !== null && requiredPerMonth > 0 && status !== 'completed') {
    parts.push('，其后每月需', of.required(requiredPerMonth), unit);
  }
  return [...parts, `，${STATUSES[status]}。`];
}

function rateParts(verdict: AttainmentDto, of: Binder, actual: number): ReportPart[] {
  const { unit, gap, status } = verdict;
  const parts: ReportPart[] = [of.actual(actual), unit, '，控制目标', of.target(), unit];
  if (gap !== null && gap !== 0) {
    parts.push(gap > 0 ? '，低于目标' : '，高于目标', of.gap(gap), '个百分点');
  }
  return [...parts, `，${STATUSES[status]}。`];
}

interface Binder {
  target(): ReportPart;
  actual(value: number): ReportPart;
  percent(what: 'attainment', ratio: number): ReportPart;
  points(ratio: number): ReportPart;
  change(ratio: number): ReportPart;
  gap(value: number): ReportPart;
  required(value: number): ReportPart;
}

const PERCENT_DECIMALS = 1;

/** Binds the numbers of one verdict. Ratios become percentages; which way they go is in the words, so none is signed. */
function binder(verdict: AttainmentDto, numbers: Numbers): Binder {
  const { indicator, region, unit, decimals } = verdict;
  const period = verdict.actualPeriod ?? verdict.period;
  const basis =
    verdict.evaluation === 'cumulative' ? 'ytd' : verdict.evaluation === 'ytd-mean' ? 'ytd_mean' : 'period';
  const bind = (what: NewToken['what'], value: number, places: number): ReportPart =>
    numbers.bind({ what, value, indicator, region, period, basis, decimals: places });
  const percent = (ratio: number): number => Number((Math.abs(ratio) * 100).toFixed(6));
  return {
    target: () =>
      numbers.bind({
        ...{ what: 'target', value: verdict.targetValue, indicator, region, basis },
        period: period.slice(0, 4),
        decimals: Number.isInteger(verdict.targetValue) ? 0 : decimals,
      }),
    actual: (value) => bind('actual', value, decimals),
    percent: (what, ratio) => bind(what, percent(ratio), PERCENT_DECIMALS),
    points: (ratio) => bind('lead', percent(ratio), PERCENT_DECIMALS),
    change: (ratio) => bind('yoy', percent(ratio), PERCENT_DECIMALS),
    gap: (value) => bind('gap', Math.abs(value), unit === '%' ? Math.max(1, decimals) : decimals),
    required: (value) => bind('required', value, decimals),
  };
}

/** `2020-06` of a running total is 2020年1—6月; of a single reading 2020年6月. */
function spanOf(id: string, verdict?: Pick<AttainmentDto, 'evaluation'>): string {
  const period = parsePeriodId(id);
  if (!period) return id;
  const last = period.month + period.months - 1;
  if (period.months === 12) return `${period.year}年`;
  if (verdict === undefined || verdict.evaluation === 'year-end' || last === 1)
    return `${period.year}年${last}月`;
  return `${period.year}年1—${last}月`;
}
