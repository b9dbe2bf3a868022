import type { SilenceRow } from '../../db/read/silences.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Ctx } from '../context.ts';
import { enqueueNotices } from '../outbox/enqueue.ts';
import { standingNotices } from '../outbox/notices-of.ts';
import { isAbout, standingRows } from './silence-dto.ts';

/**
 * Tells of what still stands under silences that are just over, by their time or by hand: what opened meanwhile was
 * told to nobody. Each warning once, however many silences ended over it; what another one still hides stays hidden.
 */
export async function tellSilencesOver(tx: Tx, ctx: Ctx, over: readonly SilenceRow[]): Promise<void> {
  if (over.length === 0) return;
  const rows = await standingRows(tx.reader);
  const still = rows.filter((row) => over.some((silence) => isAbout(silence, row)));
  await enqueueNotices(tx, ctx, await standingNotices(tx, ctx, 'silence-over', still));
}
