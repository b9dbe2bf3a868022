import type { Rule } from '#domain/rule.ts';
import { findRuleVersions } from '../../db/read/rules.ts';
import type { ReadDb } from '../../db/open.ts';
import type { WarningRow } from '../../db/read/warnings.ts';
import type { RuleTask } from './load-rule-data.ts';
import { ruleOfRow } from './rule-row.ts';

/** The earlier versions of rules that stored episodes were opened under, at the places where they are judged now. */
export async function earlierVersions(
  db: ReadDb,
  tasks: readonly RuleTask[],
  stored: readonly Pick<WarningRow, 'rule_id' | 'rule_version'>[],
): Promise<RuleTask[]> {
  const opened = Map.groupBy(stored, (row) => row.rule_id);
  const earlier: RuleTask[] = [];
  for (const { rule, places } of tasks) {
    const versions = new Set(opened.get(rule.id)?.map((row) => row.rule_version));
    versions.delete(rule.version);
    if (versions.size === 0) continue;
    const rows = (await findRuleVersions(db, rule.id)).filter((row) => versions.has(row.rule_version));
    earlier.push(...rows.map((row) => ({ rule: ruleOfRow(row), places })));
  }
  return earlier;
}

/** One of them. Missing: undefined where no episode was opened under that version. */
export function versionIn(tasks: readonly RuleTask[], id: string, version: number): Rule | undefined {
  return tasks.find(({ rule }) => rule.id === id && rule.version === version)?.rule;
}
