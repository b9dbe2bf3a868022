import type { ReadDb } from '../open.ts';

export interface RuleRow {
  readonly id: string;
  readonly rule_version: number;
  readonly body: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

/** The newest version of each rule, by id; of those written up to an instant, where one is given. */
export async function listRules(db: ReadDb, until?: string): Promise<RuleRow[]> {
  let query = db.selectFrom('rule').selectAll();
  if (until !== undefined) query = query.where('recorded_at', '<=', until);
  const rows = await query.orderBy('id').orderBy('rule_version').execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

export async function findRuleVersions(db: ReadDb, id: string): Promise<RuleRow[]> {
  return db.selectFrom('rule').selectAll().where('id', '=', id).orderBy('rule_version').execute();
}
