import type { Rule } from '#domain/rule.ts';
import type { Ctx } from '../context.ts';
import { rulesInForce } from './rules-in-force.ts';

export interface RuleName {
  readonly zh: string;
  readonly en: string;
  readonly suggested: boolean;
  readonly condition: Rule['condition'];
}

/** What each rule is called now and how it judges, by id. */
export async function ruleNames(ctx: Ctx): Promise<Map<string, RuleName>> {
  return ruleNamesOf(await rulesInForce(ctx.store.read));
}

export function ruleNamesOf(rules: readonly Rule[]): Map<string, RuleName> {
  return new Map(
    rules.map(({ id, nameZh, nameEn, suggested, condition }) => [
      id,
      { zh: nameZh, en: nameEn, suggested, condition },
    ]),
  );
}
