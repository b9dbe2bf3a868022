import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { parsePeriodId } from '#domain/period.ts';
import { deciding } from '#domain/schedule.ts';
import { isCeiling } from '#domain/target.ts';
import type { Ctx } from '../../context.ts';
import { bindVerdict, type VerdictBinder } from './bind-verdict.ts';
import type { Numbers } from './number-tokens.ts';
import { STATUSES } from './status-words.ts';

/** A sentence for each target that has a figure, and one for those that have none. */
export function targetSentences(
  ctx: Ctx,
  verdicts: readonly AttainmentDto[],
  numbers: Numbers,
): ReportBlock[] {
  const missing = verdicts.filter((verdict) => !isKnown(verdict));
  return [
    ...verdicts.filter(isKnown).map((verdict) => targetSentence(ctx, verdict, numbers)),
    ...(missing.length === 0 ? [] : [missingSentence(ctx, missing, numbers)]),
  ];
}

type Known = AttainmentDto & { readonly actual: number; readonly actualPeriod: string };

function isKnown(verdict: AttainmentDto): verdict is Known {
  return verdict.actual !== null && verdict.actualPeriod !== null;
}

/** What is not reported, each with its target. */
function missingSentence(ctx: Ctx, missing: readonly AttainmentDto[], numbers: Numbers): ReportBlock {
  const period = missing[0]?.period ?? '';
  const parts = missing.flatMap((verdict, index): ReportPart[] => [
    `${index === 0 ? '' : '、'}${ctx.catalogue.indicator(verdict.indicator).nameZh}（年度目标`,
    bindVerdict(verdict, numbers).target(),
    `${verdict.unit}）`,
  ]);
  return { kind: 'paragraph', parts: [`尚无截至${spanOf(period)}数值的：`, ...parts, '。'] };
}

/** One target in a sentence, its words chosen by the figures. */
function targetSentence(ctx: Ctx, verdict: Known, numbers: Numbers): ReportBlock {
  const name = ctx.catalogue.indicator(verdict.indicator).nameZh;
  const of = bindVerdict(verdict, numbers);
  const { actual, actualPeriod } = verdict;
  const parts = isCeiling(verdict) ? rateParts(verdict, of, actual) : totalParts(verdict, of, actual);
  return { kind: 'paragraph', parts: [`${spanOf(actualPeriod, verdict)}${name}`, ...parts] };
}

function totalParts(verdict: AttainmentDto, of: VerdictBinder, actual: number): ReportPart[] {
  const { unit, attainment, lead, requiredPerMonth, status } = verdict;
  const shown = deciding(lead);
  const parts: ReportPart[] = [of.actual(actual), unit, ...yoyParts(verdict, of)];
  if (attainment !== null) {
    parts.push('，完成年度目标', of.target(), `${unit}的`, of.attainment(attainment), '%');
  }
  if (status === 'completed') parts.push('，已完成全年目标');
  else if (shown !== null) {
    const pace = lead.typed !== null ? '自定进度' : lead.seasonal === null ? '序时进度' : '往年同期节奏';
    parts.push(
      ...(shown === 0
        ? [`，与${pace}持平`]
        : [`，${shown > 0 ? '超' : '低于'}${pace}`, of.lead(shown), '个百分点']),
    );
  }
  if (requiredPerMonth !== null && requiredPerMonth > 0 && status !== 'completed') {
    parts.push('，其后每月需', of.required(requiredPerMonth), unit);
  }
  return [...parts, `，${STATUSES[status]}。`];
}

function rateParts(verdict: AttainmentDto, of: VerdictBinder, actual: number): ReportPart[] {
  const { unit, gap, status } = verdict;
  const parts = [of.actual(actual), unit, ...yoyParts(verdict, of), '，控制目标', of.target(), unit];
  if (gap !== null && gap !== 0) {
    parts.push(gap > 0 ? '，低于目标' : '，高于目标', of.gap(gap), '个百分点');
    // The status would say again what has just been said.
    if (status === 'above-target') return [...parts, '。'];
    if (status === 'within-tolerance') return [...parts, '，在允许区间内。'];
  }
  return [...parts, `，${STATUSES[status]}。`];
}

/** 同比: running totals by a share, rates by points. */
function yoyParts({ yoy, evaluation }: AttainmentDto, of: VerdictBinder): ReportPart[] {
  if (yoy === null) return [];
  if (yoy === 0) return ['，同比持平'];
  if (evaluation === 'cumulative') return [`，同比${yoy > 0 ? '增长' : '下降'}`, of.yoy(yoy), '%'];
  return [`，同比${yoy > 0 ? '上升' : '下降'}`, of.yoyPoints(yoy), '个百分点'];
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
