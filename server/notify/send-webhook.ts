import { createHmac } from 'node:crypto';
import type { Message, Sent } from './message.ts';
import { postJson } from './post-json.ts';
import type { RobotTarget } from './send-robot.ts';

/**
 * Plain JSON for other programs: `{id, createdAt, subject, text, data}`. The id is also in X-Qingyu-Message-Id; with a
 * secret, X-Qingyu-Signature is `sha256=` and the HMAC of the body, in hexadecimal.
 */
export async function sendWebhook(
  { url, secret }: RobotTarget,
  { id, createdAt, subject, text, data }: Message,
  { timeoutMs }: { readonly timeoutMs: number },
): Promise<Sent> {
  const body = JSON.stringify({ id, createdAt, subject, text, data });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return postJson(url, body, {
    timeoutMs,
    headers: {
      'x-qingyu-message-id': id,
      ...(secret !== '' && { 'x-qingyu-signature': `sha256=${signature}` }),
    },
  });
}
