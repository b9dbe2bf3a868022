import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { failed, type Message, type Sent } from './message.ts';
import { postJson, type Posted } from './post-json.ts';

export interface RobotTarget {
  readonly url: string;
  readonly secret: string;
}

interface Attempt {
  /** Milliseconds since 1970: signatures hold for an hour around it. */
  readonly now: number;
  readonly timeoutMs: number;
}

/** What a text may hold: 企业微信 2048 bytes, the others far more; one bound for all keeps them alike. */
const MOST_BYTES = 2000;

/** 企业微信群机器人: the key is in its address, nothing is signed. */
export async function sendWecom(
  target: RobotTarget,
  message: Message,
  { timeoutMs }: Attempt,
): Promise<Sent> {
  const body = { msgtype: 'text', text: { content: textOf(message) } };
  return postJson(target.url, JSON.stringify(body), { timeoutMs, judge: byErrcode });
}

/** 钉钉群机器人: with 加签, time and signature go into the address. */
export async function sendDingtalk(
  target: RobotTarget,
  message: Message,
  { now, timeoutMs }: Attempt,
): Promise<Sent> {
  const url = new URL(target.url);
  if (target.secret !== '') {
    const sign = createHmac('sha256', target.secret).update(`${now}\n${target.secret}`).digest('base64');
    url.searchParams.set('timestamp', String(now));
    url.searchParams.set('sign', sign);
  }
  const body = { msgtype: 'text', text: { content: textOf(message) } };
  return postJson(url.href, JSON.stringify(body), { timeoutMs, judge: byErrcode });
}

/** 飞书群机器人: with 签名校验, time and signature go into the body; the key of the signature is time and secret. */
export async function sendFeishu(
  target: RobotTarget,
  message: Message,
  { now, timeoutMs }: Attempt,
): Promise<Sent> {
  const timestamp = String(Math.floor(now / 1000));
  const signed =
    target.secret === ''
      ? {}
      : {
          timestamp,
          sign: createHmac('sha256', `${timestamp}\n${target.secret}`).update('').digest('base64'),
        };
  const body = { ...signed, msg_type: 'text', content: { text: textOf(message) } };
  return postJson(target.url, JSON.stringify(body), { timeoutMs, judge: byCode });
}

function textOf({ id, subject, text }: Message): string {
  const end = `\n[${id}]`;
  const room = MOST_BYTES - Buffer.byteLength(end);
  const whole = `${subject}\n${text}`;
  if (Buffer.byteLength(whole) <= room) return whole + end;
  // Cut between characters, not within one.
  let cut = '';
  let bytes = Buffer.byteLength('…');
  for (const character of whole) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    cut += character;
  }
  return `${cut}…${end}`;
}

const errcodeSchema = z.object({ errcode: z.number(), errmsg: z.string().optional() });
const codeSchema = z.object({
  code: z.number().optional(),
  StatusCode: z.number().optional(),
  msg: z.string().optional(),
});

/** Too many messages at once, and −1 for a system that is busy: the only refusals that pass by themselves. */
const BUSY = new Set([-1, 45009, 90030, 130101, 9499, 11232]);

function byErrcode({ body }: Posted): Sent {
  const parsed = errcodeSchema.safeParse(parsedJson(body));
  if (!parsed.success) return failed(`答复不是机器人的格式 · not a robot’s answer: ${body.slice(0, 200)}`);
  return byNumber(parsed.data.errcode, parsed.data.errmsg);
}

function byCode({ body }: Posted): Sent {
  const parsed = codeSchema.safeParse(parsedJson(body));
  const code = parsed.data?.code ?? parsed.data?.StatusCode;
  if (code === undefined) return failed(`答复不是机器人的格式 · not a robot’s answer: ${body.slice(0, 200)}`);
  return byNumber(code, parsed.data?.msg);
}

function byNumber(code: number, said: string | undefined): Sent {
  const detail = `${code} ${said ?? ''}`.trim();
  return code === 0 ? { kind: 'sent', detail } : failed(detail, !BUSY.has(code));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
