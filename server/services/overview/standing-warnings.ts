import type { OverviewDto } from '#contract/judgement.ts';
import { countWarnings, type WarningFilter, type WarningRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { listWarningsKnownAt } from '../../db/read/warnings-known.ts';
import { pastInstantOf } from '../../clock.ts';
import { inOrder, listInOrder } from '../warnings/in-order.ts';
import { ruleNames } from '../warnings/rule-names.ts';
import { STANDING_STATES } from '../warnings/standing.ts';
import { judgedDto } from '../warnings/warning-dto.ts';

const SHOWN = 8;

/**
 * The warnings that stand now, or stood as known on a past day, in the order of the inbox: all of them for the city, a district's own
 * for a district.
 */
export async function standingWarnings(
  ctx: Ctx,
  region: string,
  asOf?: string,
): Promise<OverviewDto['warnings']> {
  const isCity = region === ctx.catalogue.pack.cityRegion;
  const filter = { states: STANDING_STATES, ...(isCity ? {} : { region }) };
  const { active, rows } = await rowsOf(ctx, filter, pastInstantOf(asOf, ctx.clock.now()));
  const names = await ruleNames(ctx);
  return {
    active,
    items: rows.map((row) => {
      const warning = judgedDto(ctx, row, names);
      return {
        id: warning.id,
        level: warning.level,
        state: warning.state,
        ruleZh: warning.ruleZh,
        ruleEn: warning.ruleEn,
        indicator: warning.indicator,
        region: warning.region,
        since: warning.openedPeriod,
        period: warning.latestPeriod,
        value: warning.latestValue,
        unit: warning.unit,
        decimals: warning.decimals,
        acknowledged: warning.acknowledgedAt !== null,
        assignee: warning.assignee,
      };
    }),
  };
}

async function rowsOf(
  ctx: Ctx,
  filter: WarningFilter,
  past: string | undefined,
): Promise<{ readonly active: number; readonly rows: readonly WarningRow[] }> {
  const { read } = ctx.store;
  if (past !== undefined) {
    const known = await listWarningsKnownAt(read, past, filter);
    return { active: known.length, rows: (await inOrder(ctx, known, past)).slice(0, SHOWN) };
  }
  const rows = await listInOrder(ctx, filter, { limit: SHOWN, offset: 0 });
  const counts = await countWarnings(read, filter);
  return { active: [...counts.values()].reduce((sum, count) => sum + count, 0), rows };
}
