import { ledgerMarks } from '../../db/read/handling.ts';
import { findWarning, listWarnings } from '../../db/read/warnings.ts';
import { withTransaction } from '../../db/transaction.ts';
import { markSeen } from '../../db/write/handling.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';

const ALL = 100_000;

/**
 * Notes that this reader has seen all there is of some episodes, or of every one. It is nobody else's business, so no
 * audit row tells of it. Answers how many were marked. Errors: not.found for an id that is none.
 */
export async function seeWarnings(ctx: Ctx, ids: readonly string[] | undefined): Promise<number> {
  return withTransaction(ctx.store, async (tx) => {
    for (const id of ids ?? []) if (!(await findWarning(tx.reader, id))) throw notFound('warning', id);
    const asked = ids ?? (await listWarnings(tx.reader, {}, { limit: ALL, offset: 0 })).map(({ id }) => id);
    const marks = await ledgerMarks(tx.reader, asked, ctx.actor);
    const entries = [...marks].map(([warningId, { lastEvent }]) => ({ warningId, eventId: lastEvent }));
    await markSeen(tx, ctx.actor, entries);
    return entries.length;
  });
}
