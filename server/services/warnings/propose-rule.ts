import { randomBytes } from 'node:crypto';
import { ruleBodySchema, type RuleBody, type RuleDto } from '#contract/rules.ts';
import type { NewRuleProposal, RuleProposalDto } from '#contract/trust.ts';
import { mayCheck } from '#domain/trust.ts';
import { statisticUnit } from '#domain/rules/statistic-unit.ts';
import type { ReadDb } from '../../db/open.ts';
import { listRules, type RuleRow } from '../../db/read/rules.ts';
import { findRuleProposal, listRuleProposals, type RuleProposalRow } from '../../db/read/trust.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertRuleProposal, updateRuleProposal } from '../../db/write/trust.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { needsOther } from '../trust/second-person.ts';
import { trustIn } from '../trust/settings.ts';
import { checkRule } from './check-rule.ts';
import { ruleDto, ruleOfRow } from './rule-row.ts';
import { lastVersion, requireSameMatter, toldRule, writeRule } from './save-rule.ts';

/** Changes of rules that wait for somebody else, then those that were decided. */
export async function readRuleProposals(ctx: Ctx): Promise<RuleProposalDto[]> {
  const rows = await listRuleProposals(ctx.store.read);
  const rules = new Map((await listRules(ctx.store.read)).map((rule) => [rule.id, rule]));
  return rows.map((row) => proposalDto(ctx, row, rules.get(row.rule ?? '')));
}

/**
 * Writes down what a rule should say; nothing is judged by it before somebody else approved it.
 * Errors: those of saveRule, but two.persons.
 */
export async function proposeRule(ctx: Ctx, { rule: id, body }: NewRuleProposal): Promise<RuleProposalDto> {
  const rule = checkRule(ctx, body);
  const proposal = randomBytes(6).toString('hex');
  await withTransaction(ctx.store, async (tx) => {
    const last = id === null ? undefined : await lastVersion(tx.reader, id);
    if (last) requireSameMatter(ctx, ruleOfRow(last), rule);
    const at = ctx.clock.now();
    await insertRuleProposal(tx, {
      ...{ id: proposal, rule: id, base_version: last?.rule_version ?? 0, body: JSON.stringify(body) },
      ...{ state: 'waiting', proposed_at: at, proposed_by: ctx.actor },
      ...{ decided_at: null, decided_by: null, reason: '' },
    });
    await note(tx, ctx, 'rule.propose', proposal, { rule: id, body });
  });
  return readProposal(ctx, proposal);
}

/**
 * Puts a proposed change into force, as saveRule would have.
 * Errors: not.found; proposal.decided; two.persons for whoever proposed it; conflict where the rule has changed since;
 * those of saveRule.
 */
export async function approveRule(ctx: Ctx, proposal: string): Promise<RuleDto> {
  const asked = await proposalOf(ctx.store.read, proposal);
  const rule = checkRule(ctx, bodyOf(asked));
  const written = await withTransaction(ctx.store, async (tx) => {
    const row = await waitingIn(tx, proposal);
    const { twoPersons } = await trustIn(tx.reader);
    const by = row.proposed_by;
    if (!mayCheck([by], ctx.actor, twoPersons.includes('rule'))) throw needsOther('rule', [by]);
    if (row.rule !== null && (await lastVersion(tx.reader, row.rule)).rule_version !== row.base_version) {
      throw new AppError(
        'conflict',
        '提交之后这条规则已有改动，请退回后按新版重新提交 · the rule has changed since: refuse this and propose it anew',
      );
    }
    await decide(tx, ctx, row, { state: 'approved', reason: '' });
    return writeRule(tx, ctx, rule, { id: row.rule ?? undefined, by, proposal });
  });
  return toldRule(ctx, written);
}

/** Puts a proposed change aside, with a reason; whoever proposed it may too. Errors: not.found; proposal.decided. */
export async function refuseRule(ctx: Ctx, proposal: string, reason: string): Promise<RuleProposalDto> {
  await withTransaction(ctx.store, async (tx) => {
    const row = await waitingIn(tx, proposal);
    await decide(tx, ctx, row, { state: 'refused', reason });
  });
  return readProposal(ctx, proposal);
}

async function decide(
  tx: Tx,
  ctx: Ctx,
  { id, proposed_by }: RuleProposalRow,
  { state, reason }: { readonly state: 'approved' | 'refused'; readonly reason: string },
): Promise<void> {
  const at = ctx.clock.now();
  await updateRuleProposal(tx, id, { state, reason, decided_at: at, decided_by: ctx.actor });
  const action = state === 'approved' ? 'rule.approve' : 'rule.refuse';
  await note(tx, ctx, action, id, { proposedBy: proposed_by, reason });
}

async function note(
  tx: Tx,
  ctx: Ctx,
  action: string,
  id: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = `rule-proposal:${id}`;
  await recordAudit(tx, { at: ctx.clock.now(), actor: ctx.actor, action, subject, detail });
}

async function waitingIn(tx: Tx, id: string): Promise<RuleProposalRow> {
  const row = await proposalOf(tx.reader, id);
  if (row.state === 'waiting') return row;
  throw new AppError('proposal.decided', '这项改动已有结果 · this change was decided already');
}

async function proposalOf(db: ReadDb, id: string): Promise<RuleProposalRow> {
  const row = await findRuleProposal(db, id);
  if (!row) throw notFound('rule proposal', id);
  return row;
}

function bodyOf(row: RuleProposalRow): RuleBody {
  return ruleBodySchema.parse(JSON.parse(row.body));
}

async function readProposal(ctx: Ctx, id: string): Promise<RuleProposalDto> {
  const row = await proposalOf(ctx.store.read, id);
  return proposalDto(ctx, row, row.rule === null ? undefined : await lastVersion(ctx.store.read, row.rule));
}

function proposalDto(ctx: Ctx, row: RuleProposalRow, rule: RuleRow | undefined): RuleProposalDto {
  const body = bodyOf(row);
  const indicator = ctx.catalogue.indicator(body.indicator);
  const { code: unit } = statisticUnit(body.condition, ctx.catalogue.unit(indicator), indicator.decimals);
  return {
    ...{ id: row.id, rule: row.rule, body, unit },
    was: rule ? ruleDto(ctx, rule) : null,
    state: row.state === 'waiting' ? 'waiting' : row.state === 'approved' ? 'approved' : 'refused',
    ...{ proposedAt: row.proposed_at, proposedBy: row.proposed_by },
    ...{ decidedAt: row.decided_at, decidedBy: row.decided_by, reason: row.reason },
  };
}
