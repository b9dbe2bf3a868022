import { levelSchema } from '#contract/primitives.ts';
import { warningEventSchema, type WarningDto, type WarningEventDto } from '#contract/warnings.ts';
import { periodId, periodOfKey } from '#domain/period.ts';
import { fromBase, type Unit } from '#domain/unit.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import { member } from '../../db/read/targets.ts';
import type { WarningEventRow, WarningRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import type { RuleName } from './rule-names.ts';

/** An episode as other programs see it, in the indicator's display unit. */
export function warningDto(ctx: Ctx, row: WarningRow, names: ReadonlyMap<string, RuleName>): WarningDto {
  const unit = ctx.catalogue.unit(ctx.catalogue.indicator(row.indicator));
  const name = names.get(row.rule_id);
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
    unit: unit.code,
    level: levelSchema.parse(row.level),
    peakLevel: levelSchema.parse(row.peak_level),
    state: member(WARNING_STATES, row.state),
    overdue: row.overdue === 1,
    openedPeriod: periodId(periodOfKey(row.opened_period)),
    latestPeriod: periodId(periodOfKey(row.latest_period)),
    releasedPeriod: row.released_period === null ? null : periodId(periodOfKey(row.released_period)),
    openedValue: fromBase(row.opened_value, unit),
    latestValue: row.latest_value === null ? null : fromBase(row.latest_value, unit),
    peakValue: fromBase(row.peak_value, unit),
    line: fromBase(row.line, unit),
    recoverAt: fromBase(row.recover_at, unit),
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

export function warningEventDto(row: WarningEventRow, unit: Unit): WarningEventDto {
  return {
    at: row.at,
    by: row.by,
    kind: warningEventSchema.shape.kind.parse(row.kind),
    period: row.period === null ? null : periodId(periodOfKey(row.period)),
    level: row.level === null ? null : levelSchema.parse(row.level),
    value: row.value === null ? null : fromBase(row.value, unit),
    text: row.text,
  };
}
