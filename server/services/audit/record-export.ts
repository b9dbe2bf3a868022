import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import type { Ctx } from '../context.ts';

/** Writes into the log that something was handed out: what, to whom, and with which selection. */
export async function recordExport(
  ctx: Ctx,
  subject: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const at = ctx.clock.now();
  await withTransaction(ctx.store, (tx) =>
    recordAudit(tx, { at, actor: ctx.actor, action: 'export', subject, detail }),
  );
}
