import type { Rule } from '#domain/rule.ts';
import type { Tx } from '../transaction.ts';

/** Adds a version of a rule. */
export async function insertRule(
  tx: Tx,
  rule: Rule,
  recorded: { readonly at: string; readonly by: string },
): Promise<void> {
  await tx.db
    .insertInto('rule')
    .values({
      id: rule.id,
      rule_version: rule.version,
      body: JSON.stringify(rule),
      recorded_at: recorded.at,
      recorded_by: recorded.by,
    })
    .execute();
}
