import { permissionsOf, ROLES } from '#domain/access.ts';
import { periodId, periodKey } from '#domain/period.ts';
import type { Level } from '#domain/rule.ts';
import type { WarningTrace } from '#domain/warning.ts';
import { recoveryOf } from '#domain/warning-recovery.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import type { WarningRow } from '../../db/read/warnings.ts';
import { isStanding } from './standing.ts';

/** The release test of a warning that stands. Missing: null for one that does not, and where nothing judges it. */
export function recoveryDto(
  row: WarningRow,
  level: Level,
  trace: WarningTrace | undefined,
): WarningDetailDto['recovery'] {
  if (!trace || !isStanding(row)) return null;
  const recovery = recoveryOf(upTo(trace, row), level);
  if (!recovery) return null;
  const { latest, since, lowersTo, ...counts } = recovery;
  return {
    ...counts,
    since: since === undefined ? null : periodId(since),
    latestPeriod: periodId(latest.period),
    latest: latest.stand,
    lowersTo: lowersTo ?? null,
    closers: ROLES.filter((role) => permissionsOf(role).includes('warning')),
  };
}

/** Where each period is a matter of its own, what came in later ones is not this warning's. */
function upTo(trace: WarningTrace, { opened_period: opened }: WarningRow): WarningTrace {
  if (!trace.rule.eachPeriod) return trace;
  const end = trace.inputs.findLastIndex(({ period }) => periodKey(period) <= opened) + 1;
  return { ...trace, inputs: trace.inputs.slice(0, end), steps: trace.steps.slice(0, end) };
}
