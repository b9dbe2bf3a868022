import type { OverviewDto } from '#contract/judgement.ts';
import { listWarnings, countWarnings } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { ruleNames } from '../warnings/rule-names.ts';
import { STANDING_STATES } from '../warnings/standing.ts';
import { judgedDto } from '../warnings/warning-dto.ts';

const SHOWN = 8;

/** The warnings that stand now, gravest first: all of them for the city, a district's own for a district. */
export async function standingWarnings(ctx: Ctx, region: string): Promise<OverviewDto['warnings']> {
  const isCity = region === ctx.catalogue.pack.cityRegion;
  const filter = { states: STANDING_STATES, ...(isCity ? {} : { region }) };
  const rows = await listWarnings(ctx.store.read, filter, { limit: SHOWN, offset: 0 });
  const counts = await countWarnings(ctx.store.read, filter);
  const names = await ruleNames(ctx);
  return {
    active: [...counts.values()].reduce((sum, count) => sum + count, 0),
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
