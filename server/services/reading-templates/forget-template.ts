import { findTemplate } from '../../db/read/reading-templates.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { dropTemplate } from '../../db/write/reading-templates.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';

/**
 * Takes a template out of use. Uploads that were read by it keep its hints and are read again the same way.
 * Errors: not.found, also for one that is out of use already.
 */
export async function forgetTemplate(ctx: Ctx, id: string): Promise<void> {
  const row = await findTemplate(ctx.store.read, id);
  if (!row) throw notFound('reading template', id);
  await withTransaction(ctx.store, async (tx) => {
    const at = ctx.clock.now();
    const dropped = await dropTemplate(tx, id, { at, by: ctx.actor });
    if (!dropped) throw notFound('reading template', id);
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'template.forget',
      subject: `template:${id}`,
      detail: { name: row.name },
    });
  });
}
