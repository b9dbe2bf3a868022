import { sql } from 'kysely';
import type { ReadDb } from '../open.ts';
import { KNOWN_COLUMNS } from '../schema.ts';
import type { WarningFilter, WarningRow } from './warnings.ts';

/** Columns that never change, and the codes of the series. */
const FIXED_COLUMNS = [
  'warning.id',
  'warning.rule_id',
  'warning.rule_version',
  'warning.series_id',
  'warning.opened_period',
  'warning.opened_value',
  'warning.opened_at',
  'indicator.code as indicator',
  'region.code as region',
  'grp.code as group',
  'ind.code as industry',
  'series.basis as basis',
] as const;

export interface KnownFilter extends WarningFilter {
  readonly id?: string | undefined;
}

/** Warnings as they were known at an instant, gravest first, then the latest opened. Missing: those opened since. */
export async function listWarningsKnownAt(
  db: ReadDb,
  at: string,
  { states, level, region, indicator, id }: KnownFilter,
): Promise<WarningRow[]> {
  let query = db
    .selectFrom('warning_known as k')
    .innerJoin('warning', 'warning.id', 'k.warning_id')
    .innerJoin('series', 'series.id', 'warning.series_id')
    .innerJoin('indicator', 'indicator.id', 'series.indicator_id')
    .innerJoin('region', 'region.id', 'series.region_id')
    .innerJoin('category as grp', 'grp.id', 'series.group_id')
    .innerJoin('category as ind', 'ind.id', 'series.industry_id')
    .select(FIXED_COLUMNS)
    .select(KNOWN_COLUMNS.map((column) => `k.${column}` as const))
    .where('k.id', 'in', (from) => {
      const newest = from
        .selectFrom('warning_known')
        .select((row) => row.fn.max<number>('id').as('id'))
        .where('at', '<=', at)
        .groupBy('warning_id');
      return id === undefined ? newest : newest.where('warning_id', '=', id);
    });
  if (id !== undefined) query = query.where('k.warning_id', '=', id);
  if (states) query = query.where('k.state', 'in', [...states]);
  if (level !== undefined) query = query.where('k.level', '=', level);
  if (region !== undefined) query = query.where('region.code', '=', region);
  if (indicator !== undefined) query = query.where('indicator.code', '=', indicator);
  return query
    .orderBy(sql`case k.level when 'red' then 0 when 'orange' then 1 when 'yellow' then 2 else 3 end`)
    .orderBy('warning.opened_period', 'desc')
    .orderBy('warning.id')
    .execute();
}
