import { MESSAGE_STATES, type MessageDto } from '#contract/channels.ts';
import {
  attemptsOf,
  channelNames,
  countMessages,
  findChannel,
  findMessage,
  listMessages,
  type OutboxRow,
} from '../../db/read/outbox.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { updateMessage } from '../../db/write/outbox.ts';
import { systemNow } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';

export interface MessageQuery {
  readonly channel?: string | undefined;
  readonly state?: (typeof MESSAGE_STATES)[number] | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Messages with every attempt to send them, the newest first. */
export async function readMessages(
  ctx: Ctx,
  { limit, offset, ...filter }: MessageQuery,
): Promise<{ items: MessageDto[]; total: number; next: string | null }> {
  const { read } = ctx.store;
  const rows = await listMessages(read, filter, { limit, offset });
  const total = await countMessages(read, filter);
  const end = offset + rows.length;
  return { items: await messageDtos(ctx, rows), total, next: end < total ? String(end) : null };
}

/**
 * A message that was given up is tried again. Errors: not.found, also for a message of a channel that was removed;
 * message.not.dead.
 */
export async function retryMessage(ctx: Ctx, id: string): Promise<MessageDto> {
  await withTransaction(ctx.store, async (tx) => {
    const message = await findMessage(tx.reader, id);
    if (!message) throw notFound('message', id);
    if (!(await findChannel(tx.reader, message.channel_id))) throw notFound('channel', message.channel_id);
    const change = { state: 'pending', attempts: 0, next_at: systemNow() };
    if (!(await updateMessage(tx, id, change, ['dead']))) {
      throw new AppError(
        'message.not.dead',
        '这条消息已送出或仍在重试 · the message was sent or is still being tried',
      );
    }
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: 'message.retry',
      subject: `message:${id}`,
      detail: {},
    });
  });
  const row = await findMessage(ctx.store.read, id);
  const [message] = row ? await messageDtos(ctx, [row]) : [];
  if (!message) throw notFound('message', id);
  return message;
}

async function messageDtos(ctx: Ctx, rows: readonly OutboxRow[]): Promise<MessageDto[]> {
  const { read } = ctx.store;
  const names = await channelNames(
    read,
    rows.map((row) => row.channel_id),
  );
  const attempts = Map.groupBy(
    await attemptsOf(
      read,
      rows.map(({ id }) => id),
    ),
    ({ message_id }) => message_id,
  );
  return rows.map((row) => {
    const state = MESSAGE_STATES.find((each) => each === row.state) ?? 'dead';
    const isOver = state === 'sent' || state === 'dead';
    return {
      id: row.id,
      channel: row.channel_id,
      channelName: names.get(row.channel_id) ?? row.channel_id,
      createdAt: row.created_at,
      state,
      urgent: row.urgent === 1,
      subject: row.subject,
      text: row.text,
      attempts: (attempts.get(row.id) ?? []).map(({ at, ok, detail, took_ms: ms }) => ({
        ...{ at, detail, ms },
        ok: ok === 1,
      })),
      nextAt: isOver ? null : row.next_at,
      sentAt: row.sent_at,
    };
  });
}
