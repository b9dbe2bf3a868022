import { periodId, periodKey } from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import { traceRule } from '#domain/rules/trace-rule.ts';
import type { WarningTrace } from '#domain/warning.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { findRuleVersions } from '../../db/read/rules.ts';
import { versionAt } from '../../db/read/versions.ts';
import type { WarningRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { loadRuleData } from './load-rule-data.ts';
import { ruleOfRow } from './rule-row.ts';
import { inForce } from './rule-scope.ts';

export interface EpisodeTraces {
  /** By the version of the rule that opened the episode. */
  readonly opened: WarningTrace | undefined;
  /** By the version that judges it, now or at the past instant. */
  readonly now: WarningTrace | undefined;
}

/** An episode's rule over its series, on the figures as known. Missing: undefined for a version there is none of. */
export async function episodeTraces(
  ctx: Ctx,
  row: WarningRow,
  past: string | undefined,
): Promise<EpisodeTraces> {
  const versions = await findRuleVersions(ctx.store.read, row.rule_id);
  const opening = versions.find((version) => version.rule_version === row.rule_version);
  const judging = versions.findLast(({ recorded_at: at }) => past === undefined || at <= past);
  const opened = opening && (await traceOf(ctx, row, ruleOfRow(opening), past));
  const isSame = judging?.rule_version === opening?.rule_version;
  return { opened, now: isSame ? opened : judging && (await traceOf(ctx, row, ruleOfRow(judging), past)) };
}

async function traceOf(
  ctx: Ctx,
  { region, group, industry }: WarningRow,
  rule: Rule,
  past: string | undefined,
): Promise<WarningTrace> {
  const { read, dialect } = ctx.store;
  const place = { region, group, industry, ...inForce(ctx, region) };
  const known = past === undefined ? undefined : { at: past, version: await versionAt(read, past) };
  const data = await loadRuleData(read, dialect, ctx, [{ rule, places: [place] }], known);
  return traceRule(rule, data.factsOf(rule, place));
}

const MONTHS_BEFORE = 12;

/** The statistic around the episode. Missing: none without a trace. */
export function figuresAround(row: WarningRow, trace: WarningTrace | undefined): WarningDetailDto['series'] {
  if (!trace) return [];
  const { inputs, steps } = trace;
  const opened = inputs.findIndex(({ period }) => periodKey(period) >= row.opened_period);
  const first = Math.max(0, (opened < 0 ? inputs.length : opened) - MONTHS_BEFORE);
  const last = row.released_period === null ? inputs.length : lastShown(inputs, row.released_period);
  return inputs.slice(first, last).map((input, index) => ({
    period: periodId(input.period),
    value: input.kind === 'value' ? input.value : null,
    level: steps[first + index]?.level ?? null,
    figure: input.kind === 'value' ? input.figure : null,
    reason: input.kind === 'value' ? null : input.kind === 'missing' ? 'missing' : input.reason,
  }));
}

function lastShown(inputs: WarningTrace['inputs'], released: number): number {
  const after = inputs.findIndex(({ period }) => periodKey(period) > released);
  return after < 0 ? inputs.length : Math.min(inputs.length, after + 3);
}
