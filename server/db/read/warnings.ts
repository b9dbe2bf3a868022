import { sql, type Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { WarningEventTable, WarningTable } from '../schema.ts';
import { countOf } from '../dialect.ts';

/** A warning with the codes of the series it is about. */
export interface WarningRow extends Selectable<WarningTable> {
  readonly indicator: string;
  readonly region: string;
  readonly group: string;
  readonly industry: string;
  readonly basis: number;
}
export type WarningEventRow = Selectable<WarningEventTable>;

export interface WarningFilter {
  readonly states?: readonly string[] | undefined;
  readonly level?: string | undefined;
  readonly region?: string | undefined;
  readonly indicator?: string | undefined;
}

const GRAVEST_FIRST = sql`case level when 'red' then 0 when 'orange' then 1 when 'yellow' then 2 else 3 end`;

function selectWarnings(db: ReadDb) {
  return db
    .selectFrom('warning')
    .innerJoin('series', 'series.id', 'warning.series_id')
    .innerJoin('indicator', 'indicator.id', 'series.indicator_id')
    .innerJoin('region', 'region.id', 'series.region_id')
    .innerJoin('category as grp', 'grp.id', 'series.group_id')
    .innerJoin('category as ind', 'ind.id', 'series.industry_id')
    .selectAll('warning')
    .select([
      'indicator.code as indicator',
      'region.code as region',
      'grp.code as group',
      'ind.code as industry',
      'series.basis as basis',
    ]);
}

/** Gravest first, then the latest opened. */
export async function listWarnings(
  db: ReadDb,
  filter: WarningFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<WarningRow[]> {
  let query = selectWarnings(db);
  if (filter.states) query = query.where('warning.state', 'in', [...filter.states]);
  if (filter.level !== undefined) query = query.where('warning.level', '=', filter.level);
  if (filter.region !== undefined) query = query.where('region.code', '=', filter.region);
  if (filter.indicator !== undefined) query = query.where('indicator.code', '=', filter.indicator);
  return query
    .orderBy(GRAVEST_FIRST)
    .orderBy('warning.opened_period', 'desc')
    .orderBy('warning.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** How many match, by level. */
export async function countWarnings(db: ReadDb, filter: WarningFilter): Promise<Map<string, number>> {
  let query = db
    .selectFrom('warning')
    .innerJoin('series', 'series.id', 'warning.series_id')
    .innerJoin('indicator', 'indicator.id', 'series.indicator_id')
    .innerJoin('region', 'region.id', 'series.region_id')
    .select(['warning.level', sql<number | string>`count(*)`.as('count')]);
  if (filter.states) query = query.where('warning.state', 'in', [...filter.states]);
  if (filter.level !== undefined) query = query.where('warning.level', '=', filter.level);
  if (filter.region !== undefined) query = query.where('region.code', '=', filter.region);
  if (filter.indicator !== undefined) query = query.where('indicator.code', '=', filter.indicator);
  const rows = await query.groupBy('warning.level').execute();
  return new Map(rows.map(({ level, count }) => [level, countOf(count)]));
}

export async function findWarning(db: ReadDb, id: string): Promise<WarningRow | undefined> {
  return selectWarnings(db).where('warning.id', '=', id).executeTakeFirst();
}

/** Some warnings by their ids, gravest first. */
export async function findWarnings(db: ReadDb, ids: readonly string[]): Promise<WarningRow[]> {
  if (ids.length === 0) return [];
  return selectWarnings(db)
    .where('warning.id', 'in', [...ids])
    .orderBy(GRAVEST_FIRST)
    .orderBy('warning.id')
    .execute();
}

/** Every episode of some rules, in the order they opened. */
export async function listEpisodes(db: ReadDb, ruleIds: readonly string[]): Promise<WarningRow[]> {
  if (ruleIds.length === 0) return [];
  return selectWarnings(db)
    .where('warning.rule_id', 'in', [...ruleIds])
    .orderBy('warning.opened_period')
    .orderBy('warning.id')
    .execute();
}

/** Every episode something was noted of after an instant. */
export async function listWarningsSince(db: ReadDb, instant: string): Promise<WarningRow[]> {
  return selectWarnings(db)
    .where('warning.id', 'in', (eb) =>
      eb.selectFrom('warning_event').select('warning_id').where('at', '>', instant),
    )
    .orderBy('warning.id')
    .execute();
}

/** The ledger of one episode. */
export async function listWarningEvents(db: ReadDb, warningId: string): Promise<WarningEventRow[]> {
  return listEventsOf(db, [warningId]);
}

const IDS_A_QUERY = 500;

/** The ledgers of some episodes, each in order. */
export async function listEventsOf(db: ReadDb, warningIds: readonly string[]): Promise<WarningEventRow[]> {
  const rows: WarningEventRow[] = [];
  for (let at = 0; at < warningIds.length; at += IDS_A_QUERY) {
    const some = await db
      .selectFrom('warning_event')
      .selectAll()
      .where('warning_id', 'in', warningIds.slice(at, at + IDS_A_QUERY))
      .orderBy('id')
      .execute();
    rows.push(...some);
  }
  return rows;
}
