import { contactKey, TOLD_MEANS } from '#domain/handling.ts';
import { RULE_ERRORS } from '#domain/level.ts';
import { levelSchema } from '#contract/primitives.ts';
import { warningEventSchema, type WarningDto, type WarningEventDto } from '#contract/warnings.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { fromStored, statisticUnit, type StatisticUnit } from '#domain/rules/statistic-unit.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import { member } from '../../db/read/targets.ts';
import type { WarningEventRow, WarningRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import type { Overlay } from './handling-overlay.ts';
import type { RuleName } from './rule-names.ts';

/** The unit an episode's values are in: that of its rule's statistic. */
export function unitOfWarning(
  ctx: Ctx,
  row: Pick<WarningRow, 'indicator'>,
  name: RuleName | undefined,
): StatisticUnit {
  const indicator = ctx.catalogue.indicator(row.indicator);
  const unit = ctx.catalogue.unit(indicator);
  if (name) return statisticUnit(name.condition, unit, indicator.decimals);
  return { code: unit.code, power: unit.power, decimals: indicator.decimals };
}

/** What is said of an episode without looking at its ledger or its reader. */
export type JudgedDto = Omit<WarningDto, keyof Overlay>;

/** An episode as the figures have it, its values in the unit of the rule's statistic. */
export function judgedDto(ctx: Ctx, row: WarningRow, names: ReadonlyMap<string, RuleName>): JudgedDto {
  const name = names.get(row.rule_id);
  const unit = unitOfWarning(ctx, row, name);
  return {
    id: row.id,
    rule: row.rule_id,
    ruleVersion: row.rule_version,
    ruleZh: name?.zh ?? row.rule_id,
    ruleEn: name?.en ?? row.rule_id,
    suggested: name?.suggested ?? false,
    indicator: row.indicator,
    region: row.region,
    group: row.group,
    industry: row.industry,
    kind: name?.condition.kind ?? 'level',
    unit: unit.code,
    decimals: unit.decimals,
    level: levelSchema.parse(row.level),
    peakLevel: levelSchema.parse(row.peak_level),
    state: member(WARNING_STATES, row.state),
    overdue: row.overdue === 1,
    error: RULE_ERRORS.find((each) => each === row.error) ?? null,
    openedPeriod: periodId(periodOfKey(row.opened_period)),
    latestPeriod: periodId(periodOfKey(row.latest_period)),
    releasedPeriod: row.released_period === null ? null : periodId(periodOfKey(row.released_period)),
    openedValue: fromStored(row.opened_value, unit),
    latestValue: row.latest_value === null ? null : fromStored(row.latest_value, unit),
    peakValue: fromStored(row.peak_value, unit),
    line: fromStored(row.line, unit),
    recoverAt: fromStored(row.recover_at, unit),
    holds: row.holds === 1,
    acknowledgedBy: row.acknowledged_by,
    acknowledgedAt: row.acknowledged_at,
    assignee: row.assignee,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
    openedAt: row.opened_at,
  };
}

/** A line of a ledger; whom it names is said in both languages as long as the call list has the entry. */
export function warningEventDto(ctx: Ctx, row: WarningEventRow, unit: StatisticUnit): WarningEventDto {
  return {
    at: row.at,
    by: row.by,
    kind: warningEventSchema.shape.kind.parse(row.kind),
    period: row.period === null ? null : periodId(periodOfKey(row.period)),
    level: row.level === null ? null : levelSchema.parse(row.level),
    value: row.value === null ? null : fromStored(row.value, unit),
    text: row.text,
    contact: row.contact === null ? null : contactDto(ctx, row.contact),
    means: TOLD_MEANS.find((each) => each === row.means) ?? null,
  };
}

function contactDto(ctx: Ctx, id: string): WarningEventDto['contact'] {
  const listed = ctx.catalogue.pack.judgement.handling.values.contacts.find(
    (each) => contactKey(each) === id,
  );
  const en = [listed?.unitEn, listed?.dutyEn, listed?.person].filter((part) => part).join(' · ');
  return { id, zh: id, en: listed === undefined ? id : en };
}
