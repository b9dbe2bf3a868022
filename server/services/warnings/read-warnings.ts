import type { Level } from '#domain/rule.ts';
import type { WarningDetailDto, WarningList } from '#contract/warnings.ts';
import { periodId, periodKey } from '#domain/period.ts';
import { findRuleVersions } from '../../db/read/rules.ts';
import {
  countWarnings,
  findWarning,
  listWarningEvents,
  listWarnings,
  type WarningRow,
} from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { ruleNames } from './rule-names.ts';
import { ruleOfRow } from './rule-row.ts';
import { inForce } from './rule-scope.ts';
import { unitOfWarning, warningDto, warningEventDto } from './warning-dto.ts';
import { loadRuleData } from './load-rule-data.ts';
import { traceRule } from '#domain/rules/trace-rule.ts';

export interface WarningQuery {
  /** A state, `open` for those that still stand, or left out for all. */
  readonly state?: string | undefined;
  readonly level?: Level | undefined;
  readonly region?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** States that still call for somebody. */
export const STANDING_STATES = ['active', 'recovering'] as const;

/** Episodes, gravest first. Errors: not.found for an unknown region. */
export async function readWarnings(ctx: Ctx, query: WarningQuery): Promise<WarningList> {
  const filter = {
    states: query.state === undefined ? undefined : query.state === 'open' ? STANDING_STATES : [query.state],
    level: query.level,
    region: query.region === undefined ? undefined : ctx.catalogue.region(query.region).code,
  };
  const rows = await listWarnings(ctx.store.read, filter, query);
  const byLevel = await countWarnings(ctx.store.read, filter);
  const names = await ruleNames(ctx);
  const of = (level: Level): number => byLevel.get(level) ?? 0;
  const counts = { blue: of('blue'), yellow: of('yellow'), orange: of('orange'), red: of('red') };
  const total = counts.blue + counts.yellow + counts.orange + counts.red;
  const end = query.offset + rows.length;
  return {
    items: rows.map((row) => warningDto(ctx, row, names)),
    total,
    next: end < total ? String(end) : null,
    counts,
  };
}

const MONTHS_BEFORE = 12;

/** One episode with its ledger and the figures around it. Errors: not.found. */
export async function readWarning(ctx: Ctx, id: string): Promise<WarningDetailDto> {
  const row = await findWarning(ctx.store.read, id);
  if (!row) throw notFound('warning', id);
  const names = await ruleNames(ctx);
  const unit = unitOfWarning(ctx, row, names.get(row.rule_id));
  const events = await listWarningEvents(ctx.store.read, id);
  return {
    ...warningDto(ctx, row, names),
    events: events.map((event) => warningEventDto(event, unit)),
    series: await figuresAround(ctx, row),
  };
}

/** The statistic around the episode, by the version of the rule that opened it. */
async function figuresAround(ctx: Ctx, row: WarningRow): Promise<WarningDetailDto['series']> {
  const versions = await findRuleVersions(ctx.store.read, row.rule_id);
  const stored = versions.find((version) => version.rule_version === row.rule_version);
  if (!stored) return [];
  const rule = ruleOfRow(stored);
  const { region, group, industry } = row;
  const place = { region, group, industry, ...inForce(ctx, region) };
  const { read, dialect } = ctx.store;
  const data = await loadRuleData(read, dialect, ctx, [{ rule, places: [place] }]);
  const { inputs, steps } = traceRule(rule, data.factsOf(rule, place));
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

function lastShown(
  inputs: readonly { readonly period: Parameters<typeof periodKey>[0] }[],
  released: number,
): number {
  const after = inputs.findIndex(({ period }) => periodKey(period) > released);
  return after < 0 ? inputs.length : Math.min(inputs.length, after + 3);
}
