import { randomBytes } from 'node:crypto';
import type { ChannelBody, ChannelDto, ChannelTest } from '#contract/channels.ts';
import {
  countMessages,
  findChannel,
  listChannels,
  listMessages,
  type ChannelRow,
} from '../../db/read/outbox.ts';
import { hasSampleData } from '../../db/read/uploads.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import {
  dropMessages,
  insertChannel,
  insertDelivery,
  insertMessages,
  updateChannel,
} from '../../db/write/outbox.ts';
import type { Send } from '../../notify/send.ts';
import { systemNow } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { messageFor } from './enqueue.ts';
import {
  filterOf,
  kindSchema,
  quietTextOf,
  secretsOf,
  settingsOf,
  targetOf,
  type ChannelSecrets,
} from './stored-channel.ts';

const NO_SECRETS: ChannelSecrets = { url: '', secret: '', password: '' };

/** Every channel in use, as it may be shown. */
export async function readChannels(ctx: Ctx): Promise<ChannelDto[]> {
  const rows = await listChannels(ctx.store.read);
  return Promise.all(rows.map((row) => channelDto(ctx, row)));
}

/** Errors: not.found. */
export async function readChannel(ctx: Ctx, id: string): Promise<ChannelDto> {
  return channelDto(ctx, await channelOf(ctx, id));
}

/**
 * Makes a channel, or changes one: secrets that are left out stay, except for another kind of channel.
 * Errors: not.found; request.invalid for a robot without an address, a region or an indicator that is none.
 */
export async function saveChannel(ctx: Ctx, body: ChannelBody, id?: string): Promise<ChannelDto> {
  const before = id === undefined ? undefined : await channelOf(ctx, id);
  const kept = before?.kind === body.kind ? secretsOf(before) : NO_SECRETS;
  const secrets = secretsFrom(body, kept);
  if (body.kind !== 'email' && secrets.url === '') {
    const message = '请填写机器人或接收程序的地址 · give the address of the robot or program';
    throw new AppError('request.invalid', message, [{ pointer: '/url', code: 'required', message }]);
  }
  const filter = {
    ...body.filter,
    regions: body.filter.regions.map((region) => ctx.catalogue.region(region).code),
    indicators: body.filter.indicators.map((indicator) => ctx.catalogue.indicator(indicator).code),
  };
  const row: ChannelRow = {
    id: before?.id ?? randomBytes(8).toString('hex'),
    name: body.name,
    kind: body.kind,
    enabled: body.enabled ? 1 : 0,
    language: body.language,
    settings: JSON.stringify(body.kind === 'email' ? mailSettings(body) : {}),
    secrets: JSON.stringify(secrets),
    filter: JSON.stringify(filter),
    quiet: body.quiet === null ? null : JSON.stringify(body.quiet),
    created_at: before?.created_at ?? ctx.clock.now(),
    created_by: before?.created_by ?? ctx.actor,
    deleted_at: null,
  };
  await withTransaction(ctx.store, async (tx) => {
    if (before) await updateChannel(tx, row.id, row);
    else await insertChannel(tx, row);
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: before ? 'channel.change' : 'channel.add',
      subject: `channel:${row.id}`,
      // Never the secrets: the log is read by others.
      detail: { ...withoutSecrets(body), filter, secretsChanged: before?.secrets !== row.secrets },
    });
  });
  return channelDto(ctx, row);
}

/** Takes a channel out of use; what still waits for it is given up. Errors: not.found. */
export async function removeChannel(ctx: Ctx, id: string): Promise<void> {
  await channelOf(ctx, id);
  const at = ctx.clock.now();
  await withTransaction(ctx.store, async (tx) => {
    await updateChannel(tx, id, { deleted_at: at, enabled: 0, secrets: JSON.stringify(NO_SECRETS) });
    await dropMessages(tx, id, '通道已删除 · the channel was removed');
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'channel.remove',
      subject: `channel:${id}`,
      detail: {},
    });
  });
}

/**
 * Sends a test message at once, whatever the hour, and says what the other side answered; it is tried once.
 * Errors: not.found.
 */
export async function testChannel(ctx: Ctx, id: string, send: Send): Promise<ChannelTest> {
  const channel = await channelOf(ctx, id);
  const sample = await hasSampleData(ctx.store.read);
  const at = systemNow();
  const message = messageFor(ctx, channel, [], { at, sample });
  const { subject, text, data } = message;
  const sent = await send(targetOf(channel), {
    ...{ id: message.id, subject, text, createdAt: at },
    data: JSON.parse(data) as unknown,
  });
  const ok = sent.kind === 'sent';
  const ended = systemNow();
  await withTransaction(ctx.store, async (tx) => {
    await insertMessages(tx, [
      {
        ...message,
        attempts: 1,
        state: ok ? 'sent' : 'dead',
        sent_at: ok ? ended : null,
        error: ok ? null : sent.detail,
      },
    ]);
    const took = Date.parse(ended) - Date.parse(at);
    await insertDelivery(tx, {
      ...{ message_id: message.id, at, ok: ok ? 1 : 0, detail: sent.detail },
      took_ms: Math.max(0, took),
    });
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: 'channel.test',
      subject: `channel:${id}`,
      detail: { ok, message: message.id },
    });
  });
  return { ok, detail: sent.detail, message: message.id };
}

async function channelOf(ctx: Ctx, id: string): Promise<ChannelRow> {
  const row = await findChannel(ctx.store.read, id);
  if (!row) throw notFound('channel', id);
  return row;
}

function secretsFrom(body: ChannelBody, kept: ChannelSecrets): ChannelSecrets {
  if (body.kind === 'email') return { ...NO_SECRETS, password: body.password ?? kept.password };
  return { ...NO_SECRETS, url: body.url ?? kept.url, secret: body.secret ?? kept.secret };
}

type MailBody = Extract<ChannelBody, { kind: 'email' }>;

function mailSettings({ host, port, secure, user, from, to }: MailBody) {
  return { host, port, secure, user, from, to };
}

function withoutSecrets(body: ChannelBody): Record<string, unknown> {
  const shown = Object.entries(body).filter(([name]) => !['url', 'secret', 'password'].includes(name));
  return Object.fromEntries(shown);
}

async function channelDto(ctx: Ctx, row: ChannelRow): Promise<ChannelDto> {
  const { read } = ctx.store;
  const settings = settingsOf(row);
  const secrets = secretsOf(row);
  const isMail = row.kind === 'email';
  const [last] = await listMessages(read, { channel: row.id, state: 'sent' }, { limit: 1, offset: 0 });
  return {
    id: row.id,
    kind: kindSchema.parse(row.kind),
    name: row.name,
    enabled: row.enabled === 1,
    language: row.language === 'en' ? 'en' : 'zh',
    filter: filterOf(row),
    quiet: quietTextOf(row),
    host: isMail ? settings.host : null,
    port: isMail ? settings.port : null,
    secure: isMail ? settings.secure : null,
    user: isMail ? settings.user : null,
    from: isMail ? settings.from : null,
    to: settings.to,
    address: isMail ? null : shownAddress(secrets.url),
    hasSecret: (isMail ? secrets.password : secrets.secret) !== '',
    waiting:
      (await countMessages(read, { channel: row.id, state: 'pending' })) +
      (await countMessages(read, { channel: row.id, state: 'sending' })),
    dead: await countMessages(read, { channel: row.id, state: 'dead' }),
    lastSentAt: last?.sent_at ?? null,
  };
}

/** Whose address it is, and no more: keys of robots are in the query or the path, of other programs nobody knows where. */
function shownAddress(address: string): string {
  const { host, pathname, search } = new URL(address);
  return pathname === '/' && search === '' ? host : `${host}/…`;
}
