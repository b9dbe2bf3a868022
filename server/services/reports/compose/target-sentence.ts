import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { parsePeriodId } from '#domain/period.ts';
import { deciding } from '#domain/schedule.ts';
import { isCeiling } from '#domain/target.ts';
import type { Ctx } from '../../context.ts';
import { bindVerdict, type VerdictBinder } from './bind-verdict.ts';
import type { Numbers } from './number-tokens.ts';
import { said, sentence, words } from './sentence.ts';
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
  const list = missing.flatMap((verdict, index) => [
    ...(index === 0 ? [] : ['、']),
    ...sentence(ctx, 'target.missing-one', {
      name: nameOf(ctx, verdict),
      target: () => bindVerdict(verdict, numbers).target(),
      unit: verdict.unit,
    }),
  ]);
  return said(ctx, 'target.missing', { span: spanOf(missing[0]?.period ?? ''), list });
}

/** One target in a sentence, its words chosen by the figures. */
function targetSentence(ctx: Ctx, verdict: Known, numbers: Numbers): ReportBlock {
  const of = bindVerdict(verdict, numbers);
  const { actual, actualPeriod, unit, attainment, requiredPerMonth, status } = verdict;
  const common = {
    ...{ span: spanOf(actualPeriod, verdict), name: nameOf(ctx, verdict), unit },
    actual: () => of.actual(actual),
    target: () => of.target(),
    yearOnYear: () => yearOnYear(ctx, verdict, of),
  };
  if (isCeiling(verdict)) {
    return said(ctx, 'target.rate', {
      ...common,
      difference: () => difference(ctx, verdict, of),
      status: rateStatus(ctx, verdict),
    });
  }
  const isLeft = requiredPerMonth !== null && requiredPerMonth > 0 && status !== 'completed';
  return said(ctx, 'target.total', {
    ...common,
    attainment: () => (attainment === null ? undefined : of.attainment(attainment)),
    progress: () => progress(ctx, verdict, of),
    required: () => (isLeft ? of.required(requiredPerMonth) : undefined),
    status: STATUSES[status],
  });
}

function nameOf(ctx: Ctx, { indicator }: AttainmentDto): string {
  return ctx.catalogue.indicator(indicator).nameZh;
}

function progress(ctx: Ctx, { lead, status }: AttainmentDto, of: VerdictBinder): ReportPart[] | undefined {
  const shown = deciding(lead);
  if (status === 'completed') return sentence(ctx, 'progress.done', {});
  if (shown === null) return undefined;
  const kind =
    lead.typed !== null ? 'pace.typed' : lead.seasonal === null ? 'pace.calendar' : 'pace.seasonal';
  const pace = words(ctx, kind, {});
  if (shown === 0) return sentence(ctx, 'progress.level', { pace });
  return sentence(ctx, shown > 0 ? 'progress.ahead' : 'progress.behind', {
    pace,
    lead: () => of.lead(shown),
  });
}

function difference(ctx: Ctx, { gap }: AttainmentDto, of: VerdictBinder): ReportPart[] | undefined {
  if (gap === null || gap === 0) return undefined;
  return sentence(ctx, gap > 0 ? 'difference.below' : 'difference.above', { gap: () => of.gap(gap) });
}

/** Missing: undefined where the difference has said it already. */
function rateStatus(ctx: Ctx, { gap, status }: AttainmentDto): string | undefined {
  const isSaid = gap !== null && gap !== 0;
  if (isSaid && status === 'above-target') return undefined;
  if (isSaid && status === 'within-tolerance') return words(ctx, 'difference.tolerated', {});
  return STATUSES[status];
}

/** 同比: running totals by a share, rates by points. */
function yearOnYear(
  ctx: Ctx,
  { yoy, evaluation }: AttainmentDto,
  of: VerdictBinder,
): ReportPart[] | undefined {
  if (yoy === null) return undefined;
  if (yoy === 0) return sentence(ctx, 'year-on-year.same', {});
  if (evaluation === 'cumulative') {
    const change = () => of.yoy(yoy);
    return sentence(ctx, yoy > 0 ? 'year-on-year.up' : 'year-on-year.down', { change });
  }
  const change = () => of.yoyPoints(yoy);
  return sentence(ctx, yoy > 0 ? 'year-on-year.rate-up' : 'year-on-year.rate-down', { change });
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
