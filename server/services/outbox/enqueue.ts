import { randomBytes } from 'node:crypto';
import { levelRank } from '#domain/rule.ts';
import { takes } from '#domain/notice.ts';
import { listChannels, type ChannelRow } from '../../db/read/outbox.ts';
import { hasSampleData } from '../../db/read/uploads.ts';
import type { Tx } from '../../db/transaction.ts';
import { insertMessages } from '../../db/write/outbox.ts';
import { systemNow } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { embargoIn } from '../release/embargo.ts';
import { messageText } from './message-text.ts';
import type { Notice } from './notice.ts';
import { filterOf } from './stored-channel.ts';

/**
 * Puts what is to be told into the outbox, inside the transaction that made it so: with the commit it is sure to be
 * sent, without it nothing is. One message for each channel, whatever the number of warnings. Missing: a channel that
 * takes none of it gets none.
 */
export async function enqueueNotices(tx: Tx, ctx: Ctx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const channels = (await listChannels(tx.reader)).filter(({ enabled }) => enabled === 1);
  if (channels.length === 0) return;
  const sample = await hasSampleData(tx.reader);
  const unpublished = (await embargoIn(tx.reader)) !== undefined;
  const at = systemNow();
  const messages = channels.flatMap((channel) => {
    const taken = notices.filter((notice) => takes(filterOf(channel), notice)).sort(gravestFirst);
    return taken.length === 0 ? [] : [messageFor(ctx, channel, taken, { at, sample, unpublished })];
  });
  await insertMessages(tx, messages);
}

function gravestFirst(a: Notice, b: Notice): number {
  return levelRank(b.level) - levelRank(a.level);
}

/** A message as it waits to be sent. */
export function messageFor(
  ctx: Ctx,
  channel: Pick<ChannelRow, 'id' | 'language'>,
  notices: readonly Notice[],
  { at, sample, unpublished = false }: { at: string; sample: boolean; unpublished?: boolean },
) {
  const language = channel.language === 'en' ? 'en' : 'zh';
  const { subject, text } = messageText(ctx, notices, { language, sample, unpublished });
  return {
    id: randomBytes(12).toString('hex'),
    channel_id: channel.id,
    created_at: at,
    state: 'pending',
    // Quiet hours hold no red, and no message in which one is.
    urgent: notices.some(({ level }) => level === 'red') ? (1 as const) : (0 as const),
    subject,
    text,
    data: JSON.stringify({ sample, ...(unpublished && { unpublished }), notices }),
    attempts: 0,
    next_at: at,
    sent_at: null,
    error: null,
  };
}
