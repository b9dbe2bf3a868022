import { randomBytes } from 'node:crypto';
import type { RuleBody, RuleDto } from '#contract/rules.ts';
import type { Rule } from '#domain/rule.ts';
import { statisticUnit } from '#domain/rules/statistic-unit.ts';
import type { ReadDb } from '../../db/open.ts';
import { findRuleVersions, type RuleRow } from '../../db/read/rules.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertRule } from '../../db/write/rules.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { trustIn } from '../trust/settings.ts';
import { checkRule } from './check-rule.ts';
import { evaluateRules, type RuleChanges } from './evaluate-rules.ts';
import { ruleDto, ruleOfRow } from './rule-row.ts';
import { tellWarnings } from './tell-warnings.ts';

/**
 * Adds a rule, or with an id its next version; everything it looks at is judged again at once. Warnings of a rule that
 * is switched off end, with that for a reason.
 * Errors: as checkRule; not.found for an unknown rule; two.persons where a change is to be proposed and approved.
 */
export async function saveRule(ctx: Ctx, body: RuleBody, id?: string): Promise<RuleDto> {
  const rule = checkRule(ctx, body);
  const saved = await withTransaction(ctx.store, async (tx) => {
    if ((await trustIn(tx.reader)).twoPersons.includes('rule')) throw toBeProposed();
    return writeRule(tx, ctx, rule, { id, by: ctx.actor });
  });
  return toldRule(ctx, saved);
}

export interface WrittenRule {
  readonly id: string;
  readonly changes: RuleChanges;
}

/** The rule itself, inside a transaction somebody else ends. Errors: not.found; request.invalid for another matter. */
export async function writeRule(
  tx: Tx,
  ctx: Ctx,
  rule: Omit<Rule, 'id' | 'version'>,
  { id, by, proposal }: { id: string | undefined; by: string; proposal?: string },
): Promise<WrittenRule> {
  const at = ctx.clock.now();
  const last = id === undefined ? undefined : await lastVersion(tx.reader, id);
  if (last) requireSameMatter(ctx, ruleOfRow(last), rule);
  const next: Rule = {
    ...rule,
    id: id ?? `rule-${randomBytes(4).toString('hex')}`,
    version: (last?.rule_version ?? 0) + 1,
  };
  await insertRule(tx, next, { at, by });
  const changes = await evaluateRules(tx, ctx, { rule: next.id });
  await recordAudit(tx, {
    at,
    actor: ctx.actor,
    action: 'rule.save',
    subject: `rule:${next.id}`,
    detail: { rule: next, warnings: changes.counts, ...(proposal !== undefined && { proposal, by }) },
  });
  return { id: next.id, changes };
}

/** The rule as it was written, once its transaction ended and its warnings may be told. */
export async function toldRule(ctx: Ctx, { id, changes }: WrittenRule): Promise<RuleDto> {
  tellWarnings(ctx, changes.list);
  return ruleDto(ctx, await lastVersion(ctx.store.read, id));
}

/** Errors: not.found. */
export async function lastVersion(db: ReadDb, id: string): Promise<RuleRow> {
  const last = (await findRuleVersions(db, id)).at(-1);
  if (!last) throw notFound('rule', id);
  return last;
}

function toBeProposed(): AppError {
  return new AppError(
    'two.persons',
    '预警规则的改动须由另一人批准：请提交，待批准后生效 · changes of rules are approved by somebody else: propose it (POST /rule-proposals)',
  );
}

// Episodes go on under the next version: were its values of another kind, one ledger would mix two things.
export function requireSameMatter(ctx: Ctx, old: Rule, rule: Omit<Rule, 'id' | 'version'>): void {
  const indicator = ctx.catalogue.indicator(rule.indicator);
  const unit = ctx.catalogue.unit(indicator);
  const same =
    old.indicator === rule.indicator &&
    old.basis === rule.basis &&
    old.condition.kind === rule.condition.kind &&
    old.condition.side === rule.condition.side &&
    statisticUnit(old.condition, unit, 0).code === statisticUnit(rule.condition, unit, 0).code;
  if (same) return;
  throw new AppError(
    'request.invalid',
    '新版本不能换指标、口径、条件种类、方向或计量单位，请另建一条规则 · a version keeps indicator, basis, kind, side and unit: make another rule',
    [
      {
        pointer: '/condition',
        code: 'rule.other.matter',
        message: `原来是 ${old.indicator} ${old.condition.kind} · it was ${old.indicator} ${old.condition.kind}`,
      },
    ],
  );
}
