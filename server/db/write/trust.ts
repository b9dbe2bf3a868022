import type { Insertable, Updateable } from 'kysely';
import type { RuleProposalTable, TrustSettingTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

export async function insertTrustSetting(tx: Tx, setting: Insertable<TrustSettingTable>): Promise<void> {
  await tx.db.insertInto('trust_setting').values(setting).execute();
}

export async function insertRuleProposal(tx: Tx, proposal: Insertable<RuleProposalTable>): Promise<void> {
  await tx.db.insertInto('rule_proposal').values(proposal).execute();
}

export async function updateRuleProposal(
  tx: Tx,
  id: string,
  change: Updateable<RuleProposalTable>,
): Promise<void> {
  await tx.db.updateTable('rule_proposal').set(change).where('id', '=', id).execute();
}
