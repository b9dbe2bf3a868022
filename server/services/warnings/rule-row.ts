import { ruleBodySchema, type RuleDto } from '#contract/rules.ts';
import { statisticUnit } from '#domain/rules/statistic-unit.ts';
import { z } from 'zod';
import type { Rule } from '#domain/rule.ts';
import type { RuleRow } from '../../db/read/rules.ts';
import type { Ctx } from '../context.ts';

const storedRuleSchema = ruleBodySchema.extend({ id: z.string(), version: z.number().int() });

/** The rule a row holds. Errors: throws when the row was written around us. */
export function ruleOfRow(row: RuleRow): Rule {
  return storedRuleSchema.parse(JSON.parse(row.body));
}

/** A rule as other programs see it; its lines are in `unit`. */
export function ruleDto(ctx: Ctx, row: RuleRow): RuleDto {
  const rule = storedRuleSchema.parse(JSON.parse(row.body));
  const indicator = ctx.catalogue.indicator(rule.indicator);
  const { code, decimals } = statisticUnit(rule.condition, ctx.catalogue.unit(indicator), indicator.decimals);
  return {
    ...rule,
    unit: code,
    decimals,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
