import { failed, type Sent } from './message.ts';
import { refusedAddress } from './refused-address.ts';

const LONGEST_ANSWER = 4000;

export interface Posted {
  readonly status: number;
  readonly body: string;
}

/** Statuses after which the same request may succeed. */
const PASSING = new Set([408, 425, 429]);

/**
 * Posts JSON to somebody else's address, follows no redirect and waits no longer than told. `judge` reads an answer of
 * 2xx: robots say in its body whether they took it.
 */
export async function postJson(
  address: string,
  body: string,
  options: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly timeoutMs: number;
    readonly judge?: (posted: Posted) => Sent | undefined;
  },
): Promise<Sent> {
  try {
    const url = new URL(address);
    const refused = await refusedAddress(url);
    if (refused !== undefined) return failed(refused, true);
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json; charset=utf-8', ...options.headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    const posted = { status: response.status, body: (await response.text()).slice(0, LONGEST_ANSWER) };
    if (response.ok) {
      return options.judge?.(posted) ?? { kind: 'sent', detail: saidBy(posted) };
    }
    const isFinal = posted.status >= 300 && posted.status < 500 && !PASSING.has(posted.status);
    return failed(saidBy(posted), isFinal, secondsOf(response.headers.get('retry-after')));
  } catch (error) {
    return failed(whyOf(error, options.timeoutMs));
  }
}

function saidBy({ status, body }: Posted): string {
  return `HTTP ${status}${body === '' ? '' : ` ${body.slice(0, 200)}`}`;
}

function secondsOf(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter);
  return retryAfter !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

function whyOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') {
    return `${timeoutMs / 1000} 秒内没有回应 · no answer within ${timeoutMs / 1000} s`;
  }
  // What failed below is in the cause: the message itself only says “fetch failed”.
  const { cause } = error;
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message;
}
