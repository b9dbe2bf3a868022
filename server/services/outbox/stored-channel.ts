import { z } from 'zod';
import { CHANNEL_KINDS, NOTICE_KINDS, type NoticeFilter } from '#domain/notice.ts';
import { LEVELS } from '#domain/rule.ts';
import type { QuietHours } from '#domain/quiet.ts';
import type { ChannelRow } from '../../db/read/outbox.ts';
import type { SendTarget } from '../../notify/send.ts';

const settingsSchema = z.object({
  host: z.string().default(''),
  port: z.number().default(0),
  secure: z.boolean().default(false),
  user: z.string().default(''),
  from: z.string().default(''),
  to: z.array(z.string()).default([]),
});
export type ChannelSettings = z.infer<typeof settingsSchema>;

const secretsSchema = z.object({
  /** A robot's address is a key itself. */
  url: z.string().default(''),
  secret: z.string().default(''),
  password: z.string().default(''),
});
export type ChannelSecrets = z.infer<typeof secretsSchema>;

const filterSchema = z.object({
  kinds: z.array(z.enum(NOTICE_KINDS)),
  levels: z.array(z.enum(LEVELS)),
  regions: z.array(z.string()),
  indicators: z.array(z.string()),
});
const quietSchema = z.object({ from: z.string(), to: z.string(), restDays: z.boolean() });

export const kindSchema = z.enum(CHANNEL_KINDS);

export function settingsOf(row: ChannelRow): ChannelSettings {
  return settingsSchema.parse(JSON.parse(row.settings));
}
export function secretsOf(row: ChannelRow): ChannelSecrets {
  return secretsSchema.parse(JSON.parse(row.secrets));
}
export function filterOf(row: ChannelRow): NoticeFilter & z.infer<typeof filterSchema> {
  return filterSchema.parse(JSON.parse(row.filter));
}
export function quietTextOf(row: ChannelRow): z.infer<typeof quietSchema> | null {
  return row.quiet === null ? null : quietSchema.parse(JSON.parse(row.quiet));
}

/** Quiet hours in minutes since midnight; undefined for a channel that has none. */
export function quietOf(row: ChannelRow): QuietHours | undefined {
  const quiet = quietTextOf(row);
  if (!quiet) return undefined;
  return { from: minuteOf(quiet.from), to: minuteOf(quiet.to), restDays: quiet.restDays };
}

function minuteOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** Where it sends to, with its secrets. */
export function targetOf(row: ChannelRow): SendTarget {
  const kind = kindSchema.parse(row.kind);
  const { url, secret, password } = secretsOf(row);
  return kind === 'email' ? { kind, ...settingsOf(row), password } : { kind, url, secret };
}
