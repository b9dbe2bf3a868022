import { levelSchema } from '#contract/primitives.ts';
import type { SilenceDto } from '#contract/silences.ts';
import { covers, silenceState } from '#domain/silence.ts';
import type { SilenceRow } from '../../db/read/silences.ts';
import { listWarnings, type WarningRow } from '../../db/read/warnings.ts';
import type { ReadDb } from '../../db/open.ts';
import type { Ctx } from '../context.ts';
import { ruleNames } from './rule-names.ts';
import { scopeOf, termOf } from './silence-scope.ts';
import { STANDING_STATES } from './standing.ts';

const ALL = 10_000;

/** Every warning that stands, gravest first. */
export function standingRows(db: ReadDb): Promise<WarningRow[]> {
  return listWarnings(db, { states: STANDING_STATES }, { limit: ALL, offset: 0 });
}

export function isAbout(silence: SilenceRow, row: WarningRow): boolean {
  const { rule_id: rule, indicator, region } = row;
  return covers(scopeOf(silence), { rule, indicator, region, level: levelSchema.parse(row.level) });
}

/** Silences as other programs see them. */
export async function silenceDtos(ctx: Ctx, rows: readonly SilenceRow[]): Promise<SilenceDto[]> {
  const standing = await standingRows(ctx.store.read);
  const names = await ruleNames(ctx);
  const now = ctx.clock.now();
  return rows.map((row) => {
    const name = row.rule === null ? undefined : names.get(row.rule);
    return {
      id: row.id,
      state: silenceState(termOf(row), now),
      rule: row.rule,
      ruleZh: name?.zh ?? row.rule,
      ruleEn: name?.en ?? row.rule,
      indicator: row.indicator,
      region: row.region,
      upTo: levelSchema.parse(row.up_to),
      reason: row.reason,
      by: row.created_by,
      createdAt: row.created_at,
      from: row.starts_at,
      until: row.ends_at,
      endedAt: row.ended_at,
      endedBy: row.ended_by,
      endReason: row.end_reason,
      covers: standing.filter((warning) => isAbout(row, warning)).length,
    };
  });
}
