import { CHANNEL_KINDS } from '#domain/notice.ts';
import { MESSAGE_STATES } from '#contract/channels.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { messagesAbout } from '../../db/read/outbox.ts';
import type { Ctx } from '../context.ts';
import { loadSlips, type KnownSlip } from '../supervision/load-slips.ts';
import { knownAt } from '../tasks/known-at.ts';
import { unitOfName } from '../tasks/units.ts';

/**
 * What was asked and answered about a warning elsewhere, now or as known at a past instant: the slips issued for it with
 * every step, and the messages that told of it. Missing: both empty where there are none.
 */
export async function answersTo(
  ctx: Ctx,
  id: string,
  past: string | undefined,
): Promise<Pick<WarningDetailDto, 'slips' | 'messages'>> {
  const { read } = ctx.store;
  const slips = await loadSlips(read, knownAt(ctx, past));
  return {
    slips: slips
      .filter(({ row }) => row.reason_kind === 'warning' && row.reason_ref === id)
      .map((slip) => slipOf(ctx, slip)),
    messages: (await messagesAbout(read, id))
      .filter(({ created_at: at }) => past === undefined || at <= past)
      .map((message) => messageOf(message, past)),
  };
}

function slipOf(ctx: Ctx, { row, events, standing }: KnownSlip): WarningDetailDto['slips'][number] {
  const { nameZh, nameEn } = unitOfName(ctx, row.unit);
  return {
    ...{ no: row.no, due: row.due, unitZh: nameZh, unitEn: nameEn },
    ...standing,
    events: events.map(({ step, text, at, by }) => ({ step, text, at, by })),
  };
}

function messageOf(
  { id, created_at: at, kind, state, sent_at: sentAt }: Awaited<ReturnType<typeof messagesAbout>>[number],
  past: string | undefined,
): WarningDetailDto['messages'][number] {
  const isLater = past !== undefined && sentAt !== null && sentAt > past;
  return {
    id,
    at,
    channel: CHANNEL_KINDS.find((each) => each === kind) ?? 'webhook',
    state: isLater ? 'pending' : (MESSAGE_STATES.find((each) => each === state) ?? 'dead'),
    sentAt: isLater ? null : sentAt,
  };
}
