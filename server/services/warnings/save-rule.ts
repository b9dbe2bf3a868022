import { randomBytes } from 'node:crypto';
import type { RuleBody, RuleDto } from '#contract/rules.ts';
import type { Rule } from '#domain/rule.ts';
import { statisticUnit } from '#domain/rules/statistic-unit.ts';
import { findRuleVersions } from '../../db/read/rules.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertRule } from '../../db/write/rules.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { checkRule } from './check-rule.ts';
import { evaluateRules } from './evaluate-rules.ts';
import { ruleDto, ruleOfRow } from './rule-row.ts';
import { tellWarnings } from './tell-warnings.ts';

/**
 * Adds a rule, or with an id its next version; everything it looks at is judged again at once. Warnings of a rule that
 * is switched off end, with that for a reason.
 * Errors: as checkRule; not.found for an unknown rule.
 */
export async function saveRule(ctx: Ctx, body: RuleBody, id?: string): Promise<RuleDto> {
  const rule = checkRule(ctx, body);
  const at = ctx.clock.now();
  const saved = await withTransaction(ctx.store, async (tx) => {
    const versions = id === undefined ? [] : await findRuleVersions(tx.reader, id);
    if (id !== undefined && versions.length === 0) throw notFound('rule', id);
    const last = versions.at(-1);
    if (last) requireSameMatter(ctx, ruleOfRow(last), rule);
    const next: Rule = {
      ...rule,
      id: id ?? `rule-${randomBytes(4).toString('hex')}`,
      version: (last?.rule_version ?? 0) + 1,
    };
    await insertRule(tx, next, { at, by: ctx.actor });
    const changes = await evaluateRules(tx, ctx, { rule: next.id });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'rule.save',
      subject: `rule:${next.id}`,
      detail: { rule: next, warnings: changes.counts },
    });
    return { next, changes };
  });
  tellWarnings(ctx, saved.changes.list);
  const row = (await findRuleVersions(ctx.store.read, saved.next.id)).at(-1);
  if (!row) throw notFound('rule', saved.next.id);
  return ruleDto(ctx, row);
}

// Episodes go on under the next version: were its values of another kind, one ledger would mix two things.
function requireSameMatter(ctx: Ctx, old: Rule, rule: Omit<Rule, 'id' | 'version'>): void {
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
    [{ pointer: '/condition', code: 'rule.other.matter', message: `${old.indicator} ${old.condition.kind}` }],
  );
}
