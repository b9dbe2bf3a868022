import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { failed, type Sent } from './message.ts';
import { lookupChecked, RefusedAddress, refuseLiteral } from './refused-address.ts';

/** Characters of an answer that are read; the rest is none of our business, and may be endless. */
const LONGEST_ANSWER = 4000;

export interface Posted {
  readonly status: number;
  readonly body: string;
  /** The other side said when to come again, in seconds. */
  readonly retryAfter: number | undefined;
}

export interface PostOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly judge?: (posted: Posted) => Sent | undefined;
}

/** Statuses after which the same request may succeed. */
const PASSING = new Set([408, 425, 429]);

/**
 * Posts JSON to somebody else's address, follows no redirect and waits no longer than told. `judge` reads an answer of
 * 2xx: robots say in its body whether they took it.
 */
export async function postJson(address: string, body: string, options: PostOptions): Promise<Sent> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    const posted = await post(new URL(address), body, { headers: options.headers, signal });
    if (posted.status >= 200 && posted.status < 300) {
      return options.judge?.(posted) ?? { kind: 'sent', detail: saidBy(posted) };
    }
    const isFinal = posted.status >= 300 && posted.status < 500 && !PASSING.has(posted.status);
    return failed(saidBy(posted), isFinal, posted.retryAfter);
  } catch (error) {
    if (signal.aborted) {
      const seconds = options.timeoutMs / 1000;
      return failed(`${seconds} 秒内没有回应 · no answer within ${seconds} s`);
    }
    return failed(whyOf(error), error instanceof RefusedAddress);
  }
}

/** One request on a connection of its own. Not `fetch`: it resolves names by itself, past the check of the address. */
async function post(
  url: URL,
  body: string,
  { headers, signal }: { readonly headers: PostOptions['headers']; readonly signal: AbortSignal },
): Promise<Posted> {
  refuseLiteral(url.hostname);
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = open(url, {
      method: 'POST',
      agent: false,
      lookup: lookupChecked,
      signal,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
    });
    request.once('response', resolve);
    request.on('error', reject);
    request.end(body);
  });
  return {
    status: response.statusCode ?? 0,
    body: await beginningOf(response),
    retryAfter: secondsOf(response.headers),
  };
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const piece of response) {
    text += String(piece);
    if (text.length >= LONGEST_ANSWER) break;
  }
  return text.slice(0, LONGEST_ANSWER);
}

function saidBy({ status, body }: Posted): string {
  return `HTTP ${status}${body === '' ? '' : ` ${body.slice(0, 200)}`}`;
}

/** Retry-After in seconds, or as a date by the other side's own clock. */
function secondsOf(headers: IncomingMessage['headers']): number | undefined {
  const asked = headers['retry-after'];
  if (asked === undefined) return undefined;
  const seconds = /^\d+$/.test(asked)
    ? Number(asked)
    : (Date.parse(asked) - Date.parse(headers.date ?? '')) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

function whyOf(error: unknown): string {
  // Where a name has several addresses and none answers, the message is empty and the reasons are in a list.
  if (error instanceof AggregateError) return error.errors.map(whyOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
