import type { ChannelKind } from '#domain/notice.ts';
import type { Message, Sent } from './message.ts';
import { sendMail, type MailTarget } from './send-mail.ts';
import { sendDingtalk, sendFeishu, sendWecom, type RobotTarget } from './send-robot.ts';
import { sendWebhook } from './send-webhook.ts';

/** Where a channel sends to, its secrets with it. */
export type SendTarget =
  | ({ readonly kind: 'email' } & MailTarget)
  | ({ readonly kind: Exclude<ChannelKind, 'email'> } & RobotTarget);

/** One attempt to hand a message over; never throws. */
export type Send = (target: SendTarget, message: Message) => Promise<Sent>;

const TIMEOUT_MS = 10_000;

/** The real senders; the time that counts for signatures is the machine's. */
export function createSend({
  timeoutMs = TIMEOUT_MS,
  now = Date.now,
}: { readonly timeoutMs?: number; readonly now?: () => number } = {}): Send {
  return async (target, message) => {
    const attempt = { now: now(), timeoutMs };
    switch (target.kind) {
      case 'email':
        return sendMail(target, message, attempt);
      case 'wecom':
        return sendWecom(target, message, attempt);
      case 'dingtalk':
        return sendDingtalk(target, message, attempt);
      case 'feishu':
        return sendFeishu(target, message, attempt);
      case 'webhook':
        return sendWebhook(target, message, attempt);
      default:
        return target satisfies never;
    }
  };
}
