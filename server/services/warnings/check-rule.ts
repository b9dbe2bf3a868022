import type { RuleBody } from '#contract/rules.ts';
import { ALL_DISTRICTS, type Rule, type RuleCondition } from '#domain/rule.ts';
import { ruleFaults } from '#domain/rules/rule-faults.ts';
import { statisticUnit } from '#domain/rules/statistic-unit.ts';
import type { Unit } from '#domain/unit.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { requireExact } from '../exact-value.ts';
import { regionsInScope } from './rule-scope.ts';

/**
 * A rule as somebody wrote it with codes in the place of names, if it can be meant.
 * Errors: not.found for an unknown indicator, region, group or industry; request.invalid for a number out of bounds or
 * settings that contradict each other, each with its pointer.
 */
export function checkRule(ctx: Ctx, body: RuleBody): Omit<Rule, 'id' | 'version'> {
  const indicator = ctx.catalogue.indicator(body.indicator);
  const unit = ctx.catalogue.unit(indicator);
  const condition = conditionWithCodes(ctx, body.condition);
  const rule = {
    ...body,
    indicator: indicator.code,
    regions: [...new Set(body.regions.map((region) => regionCode(ctx, region)))],
    groups: [...new Set(body.groups.map((group) => ctx.catalogue.group(group).code))],
    industries: [...new Set(body.industries.map((each) => ctx.catalogue.industry(each).code))],
    condition,
  };
  requireNumbers(condition, unit, indicator.decimals);
  if (body.minBase !== null) requireExact(body.minBase, unit, '/minBase');
  const regionKinds = regionsInScope(ctx, rule.regions).map((code) => ctx.catalogue.region(code).kind);
  const other = condition.kind === 'gap' ? ctx.catalogue.indicator(condition.other) : undefined;
  const faults = ruleFaults(rule, { indicator, other, regionKinds });
  if (faults.length === 0) return rule;
  throw new AppError(
    'request.invalid',
    '规则的设置互相矛盾 · the settings of the rule contradict each other',
    faults.map(({ pointer, found, zh, en }) => ({
      pointer,
      code: 'rule.contradiction',
      message: `${found}：应为${zh} · expected ${en}`,
    })),
  );
}

function regionCode(ctx: Ctx, region: string): string {
  return region === ALL_DISTRICTS ? region : ctx.catalogue.region(region).code;
}

function conditionWithCodes(ctx: Ctx, condition: RuleCondition): RuleCondition {
  if (condition.kind !== 'gap') return condition;
  return { ...condition, other: ctx.catalogue.indicator(condition.other).code };
}

function requireNumbers(condition: RuleCondition, own: Unit, decimals: number): void {
  if (condition.kind === 'xmr') return;
  const { code, power } = statisticUnit(condition, own, decimals);
  const unit = { ...own, code, power };
  for (const [index, { value }] of condition.lines.entries()) {
    requireExact(value, unit, `/condition/lines/${index}/value`);
  }
  requireExact(condition.recovery, unit, '/condition/recovery');
}
