import { sql, type Selectable } from 'kysely';
import { countOf } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import type { ChannelTable, DeliveryTable, OutboxTable } from '../schema.ts';

export type ChannelRow = Selectable<ChannelTable>;
export type OutboxRow = Selectable<OutboxTable>;
export type DeliveryRow = Selectable<DeliveryTable>;

/** The channels in use, in the order they were made. */
export async function listChannels(db: ReadDb): Promise<ChannelRow[]> {
  return db
    .selectFrom('channel')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function findChannel(db: ReadDb, id: string): Promise<ChannelRow | undefined> {
  return db
    .selectFrom('channel')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

/** Channels in use with messages whose time has come: those that wait, and those whose sender was lost. */
export async function channelsWithDue(db: ReadDb, now: string): Promise<ChannelRow[]> {
  return db
    .selectFrom('channel')
    .selectAll()
    .where('enabled', '=', 1)
    .where('deleted_at', 'is', null)
    .where('id', 'in', (from) =>
      from
        .selectFrom('outbox')
        .select('channel_id')
        .where('state', 'in', ['pending', 'sending'])
        .where('next_at', '<=', now),
    )
    .orderBy('id')
    .execute();
}

/** A channel's messages whose time has come: urgent ones first, then the oldest. */
export async function dueMessages(
  db: ReadDb,
  channelId: string,
  now: string,
  limit: number,
): Promise<OutboxRow[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', 'in', ['pending', 'sending'])
    .where('next_at', '<=', now)
    .orderBy('urgent', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** What each of some channels is called, removed ones too: the log still names them. */
export async function channelNames(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('channel')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface MessageFilter {
  readonly channel?: string | undefined;
  readonly state?: string | undefined;
}

/** Messages, the newest first. */
export async function listMessages(
  db: ReadDb,
  filter: MessageFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<OutboxRow[]> {
  let query = db.selectFrom('outbox').selectAll();
  if (filter.channel !== undefined) query = query.where('channel_id', '=', filter.channel);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  return query.orderBy('created_at', 'desc').orderBy('id').limit(page.limit).offset(page.offset).execute();
}

export async function countMessages(db: ReadDb, filter: MessageFilter): Promise<number> {
  let query = db.selectFrom('outbox').select(sql<number | string>`count(*)`.as('count'));
  if (filter.channel !== undefined) query = query.where('channel_id', '=', filter.channel);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  return countOf((await query.executeTakeFirstOrThrow()).count);
}

/** How many messages are in each state. */
export async function countByState(db: ReadDb): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('outbox')
    .groupBy('state')
    .select(['state', sql<number | string>`count(*)`.as('count')])
    .execute();
  return new Map(rows.map(({ state, count }) => [state, countOf(count)]));
}

export async function findMessage(db: ReadDb, id: string): Promise<OutboxRow | undefined> {
  return db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Messages that tell of a warning, the oldest first, with the kind of channel each was for. */
export async function messagesAbout(
  db: ReadDb,
  warningId: string,
): Promise<(Pick<OutboxRow, 'id' | 'created_at' | 'state' | 'sent_at'> & { readonly kind: string })[]> {
  return db
    .selectFrom('outbox')
    .innerJoin('channel', 'channel.id', 'outbox.channel_id')
    .select(['outbox.id', 'outbox.created_at', 'outbox.state', 'outbox.sent_at', 'channel.kind'])
    .where('outbox.data', 'like', `%"warning":"${warningId}"%`)
    .orderBy('outbox.created_at')
    .orderBy('outbox.id')
    .execute();
}

/** Every attempt of some messages, in order. */
export async function attemptsOf(db: ReadDb, ids: readonly string[]): Promise<DeliveryRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('delivery')
    .selectAll()
    .where('message_id', 'in', [...ids])
    .orderBy('id')
    .execute();
}
