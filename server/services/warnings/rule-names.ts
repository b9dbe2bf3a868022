import type { Ctx } from '../context.ts';
import { rulesInForce } from './rules-in-force.ts';

export interface RuleName {
  readonly zh: string;
  readonly en: string;
  readonly suggested: boolean;
}

/** What each rule is called now, by id. */
export async function ruleNames(ctx: Ctx): Promise<Map<string, RuleName>> {
  const rules = await rulesInForce(ctx.store.read);
  return new Map(
    rules.map(({ id, nameZh, nameEn, suggested }) => [id, { zh: nameZh, en: nameEn, suggested }]),
  );
}
