import type { ReadDb } from '../open.ts';

export interface RuleRow {
  readonly id: string;
  readonly rule_version: number;
  readonly body: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
}

const EVER = '9999';

/** The newest version of each rule written up to an instant, by id. */
export async function listRules(db: ReadDb, until = EVER): Promise<RuleRow[]> {
  const rows = await db
    .selectFrom('rule')
    .selectAll()
    .where('recorded_at', '<=', until)
    .orderBy('id')
    .orderBy('rule_version')
    .execute();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

export async function findRuleVersions(db: ReadDb, id: string): Promise<RuleRow[]> {
  return db.selectFrom('rule').selectAll().where('id', '=', id).orderBy('rule_version').execute();
}
