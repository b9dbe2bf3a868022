import { quietUntil, type RestCalendar } from '#domain/quiet.ts';
import { addDays, daysBetween, type IsoDate } from '#domain/period.ts';
import { channelsWithDue, dueMessages, type ChannelRow, type OutboxRow } from '../../db/read/outbox.ts';
import { withTransaction } from '../../db/transaction.ts';
import { insertDelivery, reclaimMessages, updateMessage } from '../../db/write/outbox.ts';
import type { Sent } from '../../notify/message.ts';
import type { Send } from '../../notify/send.ts';
import { instantOfMoment, localMoment, systemNow } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { quietOf, targetOf } from './stored-channel.ts';

export interface DeliveryOptions {
  /** The machine's time, UTC ISO text. */
  readonly now?: () => string;
  /** Channels that another round is at: this one leaves them alone. */
  readonly busy?: Set<string>;
  /** Once it is set, the attempts under way are the last. */
  readonly stopped?: AbortSignal;
}

export const MOST_ATTEMPTS = 16;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 30 * 60_000;
/** Longer than any attempt may take: past it whoever was sending is gone. */
const LEASE_MS = 90_000;
/** A round takes no more of one channel, so that a change of it soon counts. */
const AT_ONCE = 20;
/** However long a peer asks to be left alone, it is asked again within this. */
const LONGEST_ASKED_MS = 6 * 3_600_000;

/** What was being sent when the last process ended waits to be sent: it may have arrived, and then repeats. */
export async function reclaim(ctx: Ctx, { now = systemNow }: DeliveryOptions = {}): Promise<void> {
  await withTransaction(ctx.store, (tx) => reclaimMessages(tx, now()));
}

/**
 * Sends what is due: the messages of one channel one after another, channels side by side, so that a slow one holds up
 * no other, in this round or, by `busy`, in the next. What fails waits longer each time and is given up after
 * MOST_ATTEMPTS, or at once where trying again would not help. Answers how many attempts were made.
 */
export async function deliverDue(ctx: Ctx, send: Send, options: DeliveryOptions = {}): Promise<number> {
  const { now = systemNow, busy = new Set<string>(), stopped } = options;
  const due = await channelsWithDue(ctx.store.read, now());
  // From here to the last `add` nothing waits: two rounds never take the same channel.
  const free = due.filter(({ id }) => !busy.has(id));
  for (const { id } of free) busy.add(id);
  const attempts = await Promise.all(
    free.map((channel) =>
      deliverBy(ctx, channel, send, { now, stopped }).finally(() => busy.delete(channel.id)),
    ),
  );
  return attempts.reduce((sum, count) => sum + count, 0);
}

async function deliverBy(
  ctx: Ctx,
  channel: ChannelRow,
  send: Send,
  { now, stopped }: { readonly now: () => string; readonly stopped: AbortSignal | undefined },
): Promise<number> {
  let attempts = 0;
  for (const message of await dueMessages(ctx.store.read, channel.id, now(), AT_ONCE)) {
    if (stopped?.aborted === true) break;
    const wait = message.urgent === 1 ? undefined : quietFor(ctx, channel);
    if (wait !== undefined) {
      await hold(ctx, message, later(now(), wait));
      continue;
    }
    const sent = await attempt(ctx, channel, message, send, now);
    if (sent) attempts += 1;
    // The others of this channel would fare no better: they wait for the next round.
    if (sent?.kind === 'failed' && !sent.final) break;
  }
  return attempts;
}

/** How long the channel keeps still, in milliseconds; undefined when it may speak. Goes by the city's clock. */
export function quietFor(ctx: Ctx, channel: ChannelRow): number | undefined {
  const quiet = quietOf(channel);
  if (!quiet) return undefined;
  const now = ctx.clock.now();
  const until = quietUntil(quiet, restCalendar(ctx), localMoment(now));
  return until && Date.parse(instantOfMoment(until)) - Date.parse(now);
}

function restCalendar(ctx: Ctx): RestCalendar {
  const years = ctx.catalogue.pack.judgement.restDays;
  const daysOf = ({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): IsoDate[] =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  return {
    off: new Set(years.flatMap(({ holidays }) => holidays.flatMap(daysOf))),
    working: new Set(years.flatMap(({ workingDays }) => workingDays)),
  };
}

async function hold(ctx: Ctx, { id }: OutboxRow, nextAt: string): Promise<void> {
  await withTransaction(ctx.store, (tx) =>
    updateMessage(tx, id, { state: 'pending', next_at: nextAt }, ['pending', 'sending']),
  );
}

/** One attempt; undefined where another sender has the message already. */
async function attempt(
  ctx: Ctx,
  channel: ChannelRow,
  message: OutboxRow,
  send: Send,
  now: () => string,
): Promise<Sent | undefined> {
  const started = now();
  const attempts = message.attempts + 1;
  const ours = await withTransaction(ctx.store, (tx) =>
    updateMessage(tx, message.id, { state: 'sending', attempts, next_at: later(started, LEASE_MS) }, [
      message.state,
    ]),
  );
  if (!ours) return undefined;
  const { id, subject, text, created_at: createdAt } = message;
  const sent = await send(targetOf(channel), {
    id,
    subject,
    text,
    createdAt,
    data: JSON.parse(message.data),
  });
  const ended = now();
  await withTransaction(ctx.store, async (tx) => {
    await insertDelivery(tx, {
      message_id: id,
      at: started,
      ok: sent.kind === 'sent' ? 1 : 0,
      detail: sent.detail,
      took_ms: Math.max(0, Date.parse(ended) - Date.parse(started)),
    });
    await updateMessage(tx, id, afterwards(sent, id, attempts, ended), ['sending']);
  });
  if (sent.kind === 'failed') {
    ctx.log.warn(
      { channel: channel.id, message: id, attempts, detail: sent.detail },
      'a message was not taken',
    );
  }
  return sent;
}

function afterwards(sent: Sent, id: string, attempts: number, at: string) {
  if (sent.kind === 'sent') return { state: 'sent', sent_at: at, error: null };
  if (sent.final || attempts >= MOST_ATTEMPTS) return { state: 'dead', error: sent.detail };
  const asked = Math.min(LONGEST_ASKED_MS, (sent.retryAfter ?? 0) * 1000);
  const wait = Math.max(waitAfter(attempts, id), asked);
  return { state: 'pending', error: sent.detail, next_at: later(at, wait) };
}

/**
 * How long after a failed attempt the next is made: 5 s, doubled each time up to half an hour, and up to a fifth more
 * by the message's id, so that what failed together does not come back together. Units: milliseconds.
 */
export function waitAfter(attempts: number, id: string): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  const spread = Number.parseInt(id.slice(0, 4), 16) / 0xffff;
  return Math.round(wait * (1 + (Number.isNaN(spread) ? 0 : spread) / 5));
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
