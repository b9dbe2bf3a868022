import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import type { Ctx } from '../context.ts';
import { evaluateRules, type RuleChanges } from './evaluate-rules.ts';
import { tellWarnings } from './tell-warnings.ts';

/** Judges every rule again as of today, and tells open screens what changed. Twice in a row changes nothing. */
export async function evaluateAll(ctx: Ctx): Promise<RuleChanges['counts']> {
  const { list, counts } = await withTransaction(ctx.store, async (tx) => {
    const changes = await evaluateRules(tx, ctx);
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: 'rules.evaluate',
      subject: 'rules',
      detail: changes.counts,
    });
    return changes;
  });
  tellWarnings(ctx, list);
  return counts;
}
