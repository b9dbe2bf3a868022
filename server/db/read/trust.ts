import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { RuleProposalTable, TrustSettingTable } from '../schema.ts';

export type TrustSettingRow = Selectable<TrustSettingTable>;
export type RuleProposalRow = Selectable<RuleProposalTable>;

/** The setting that holds. Missing: undefined before anything was chosen. */
export async function findTrustSetting(db: ReadDb): Promise<TrustSettingRow | undefined> {
  return db.selectFrom('trust_setting').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** Those that wait, oldest first, then those decided, newest first. */
export async function listRuleProposals(db: ReadDb): Promise<RuleProposalRow[]> {
  const rows = await db
    .selectFrom('rule_proposal')
    .selectAll()
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
  const waiting = rows.filter(({ state }) => state === 'waiting');
  return [...waiting, ...rows.filter(({ state }) => state !== 'waiting').reverse()];
}

export async function findRuleProposal(db: ReadDb, id: string): Promise<RuleProposalRow | undefined> {
  return db.selectFrom('rule_proposal').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Who did any of these to a subject, in the order they first did: the log cannot be altered. */
export async function actorsOn(db: ReadDb, subject: string, actions: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('audit')
    .select('actor')
    .where('subject', '=', subject)
    .where('action', 'in', [...actions])
    .orderBy('id')
    .execute();
  return [...new Set(rows.map(({ actor }) => actor))];
}
