import { findUpload } from '../../db/read/uploads.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { moveUpload } from '../../db/write/uploads.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { notStaged } from './stage-upload.ts';

/**
 * Puts a staged or refused upload aside: it cannot be committed any more, its original is kept.
 * Errors: not.found; conflict or upload.already.committed when it is neither.
 */
export async function discardUpload(ctx: Ctx, publicId: string): Promise<void> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  await withTransaction(ctx.store, async (tx) => {
    const done =
      (await moveUpload(tx, row.id, 'staged', { state: 'discarded' })) ||
      (await moveUpload(tx, row.id, 'refused', { state: 'discarded' }));
    if (!done) throw notStaged(row.state);
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: 'upload.discard',
      subject: `upload:${publicId}`,
      detail: { file: row.file_name },
    });
  });
  ctx.events.emit({ event: 'upload', data: { id: publicId, state: 'discarded' } });
}
