import { z } from '@hono/zod-openapi';
import { CHANNEL_KINDS, NOTICE_KINDS } from '#domain/notice.ts';
import { instantSchema, levelSchema, pageOf } from './primitives.ts';

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为时刻，如 22:00 · expected a time of day: 22:00')
  .openapi({ example: '22:00' });
const address = z
  .url({ protocol: /^https?$/, error: '应为网址，如 https://… · expected an address: https://…' })
  .max(2000);
const secret = z.string().max(500).optional().openapi({
  description: 'Written only: left out it stays as it was, empty it is taken away.',
  writeOnly: true,
});

const mail = {
  host: z.string().trim().min(1).max(255),
  port: z.number().int().min(1).max(65535).default(587),
  secure: z.boolean().default(false).openapi({
    description: 'TLS from the first byte (465); else STARTTLS where the server offers it.',
  }),
  user: z.string().max(255).default(''),
  from: z.string().trim().min(3).max(320),
  to: z.array(z.email().max(320)).min(1).max(100),
};
const common = {
  name: z.string().trim().min(1).max(100),
  enabled: z.boolean().default(true),
  language: z.enum(['zh', 'en']).default('zh'),
  filter: z
    .object({
      kinds: z
        .array(z.enum(NOTICE_KINDS))
        .default(['opened', 'raised', 'released', 'escalated', 'silence-over']),
      levels: z.array(levelSchema).default([]),
      regions: z.array(z.string()).default([]),
      indicators: z.array(z.string()).default([]),
    })
    .prefault({})
    .openapi({ description: 'What it takes; an empty list takes everything.' }),
  quiet: z
    .object({ from: clock, to: clock, restDays: z.boolean().default(false) })
    .nullable()
    .default(null)
    .openapi({ description: 'When it keeps still, by the clock of the city; 红 is sent all the same.' }),
};
const robot = { url: address.optional(), secret };

export const channelBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('email'), ...common, ...mail, password: secret }),
  z.object({ kind: z.literal('wecom'), ...common, ...robot }),
  z.object({ kind: z.literal('dingtalk'), ...common, ...robot }),
  z.object({ kind: z.literal('feishu'), ...common, ...robot }),
  z.object({ kind: z.literal('webhook'), ...common, ...robot }),
]);
export type ChannelBody = z.infer<typeof channelBodySchema>;

export const channelSchema = z
  .object({
    id: z.string(),
    kind: z.enum(CHANNEL_KINDS),
    name: z.string(),
    enabled: z.boolean(),
    language: z.enum(['zh', 'en']),
    filter: z.object({
      kinds: z.array(z.enum(NOTICE_KINDS)),
      levels: z.array(levelSchema),
      regions: z.array(z.string()),
      indicators: z.array(z.string()),
    }),
    quiet: z.object({ from: z.string(), to: z.string(), restDays: z.boolean() }).nullable(),
    host: z.string().nullable(),
    port: z.number().int().nullable(),
    secure: z.boolean().nullable(),
    user: z.string().nullable(),
    from: z.string().nullable(),
    to: z.array(z.string()),
    address: z
      .string()
      .nullable()
      .openapi({ description: 'Host and path; what makes it a key is left out.' }),
    hasSecret: z.boolean(),
    waiting: z.number().int(),
    dead: z.number().int().openapi({ description: 'Messages given up.' }),
    lastSentAt: instantSchema.nullable(),
  })
  .openapi('Channel');
export type ChannelDto = z.infer<typeof channelSchema>;
export const channelListSchema = pageOf(channelSchema);

export const MESSAGE_STATES = ['pending', 'sending', 'sent', 'dead'] as const;
export const messageSchema = z
  .object({
    id: z.string().openapi({ description: 'The same in every attempt: by it a receiver knows a repeat.' }),
    channel: z.string(),
    channelName: z.string(),
    createdAt: instantSchema,
    state: z.enum(MESSAGE_STATES),
    urgent: z.boolean(),
    subject: z.string(),
    text: z.string(),
    attempts: z.array(
      z.object({ at: instantSchema, ok: z.boolean(), detail: z.string(), ms: z.number().int() }),
    ),
    nextAt: instantSchema.nullable(),
    sentAt: instantSchema.nullable(),
  })
  .openapi('Message');
export type MessageDto = z.infer<typeof messageSchema>;
export const messageListSchema = pageOf(messageSchema);

export const channelTestSchema = z.object({
  ok: z.boolean(),
  detail: z.string().openapi({ description: 'What the other side said.' }),
  message: z.string().openapi({ description: 'Id of the message that was sent.' }),
});
export type ChannelTest = z.infer<typeof channelTestSchema>;
