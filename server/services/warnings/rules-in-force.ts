import type { Rule } from '#domain/rule.ts';
import { cachedRead } from '../../db/cached-read.ts';
import type { ReadDb } from '../../db/open.ts';
import { listRules } from '../../db/read/rules.ts';
import { ruleOfRow } from './rule-row.ts';

/** The newest version of every rule, by id. */
export function rulesInForce(db: ReadDb): Promise<readonly Rule[]> {
  return cachedRead(db, 'rules', async () => (await listRules(db)).map(ruleOfRow));
}
