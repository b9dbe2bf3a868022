import { findAnswer } from '../db/read/idempotency.ts';
import { withTransaction } from '../db/transaction.ts';
import { insertAnswer } from '../db/write/idempotency.ts';
import type { Ctx } from './context.ts';
import { AppError } from './errors.ts';
import { sha256Of } from './files.ts';

export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

const running = new Set<string>();

/**
 * Runs the action once per key: the same key and request again gets the first answer; the same key with another
 * request is refused, as is a second one while the first still runs.
 * Errors: idempotency.mismatch, conflict.
 */
export async function once(
  ctx: Ctx,
  request: { readonly key: string; readonly route: string; readonly body: string },
  action: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const { key, route } = request;
  const requestHash = sha256Of(Buffer.from(request.body));
  const slot = `${route} ${key}`;
  if (running.has(slot))
    throw new AppError('conflict', '同一请求正在处理 · the same request is being worked on');
  running.add(slot);
  try {
    const kept = await findAnswer(ctx.store.read, key, route);
    if (kept && kept.request_hash !== requestHash) {
      throw new AppError(
        'idempotency.mismatch',
        '同一个幂等键用于了不同的请求 · this key was used for another request',
      );
    }
    if (kept) return { status: kept.status, body: kept.body };
    const answer = await action();
    if (answer.status < 500) {
      await withTransaction(ctx.store, (tx) =>
        insertAnswer(tx, { key, route, request_hash: requestHash, ...answer, at: ctx.clock.now() }),
      );
    }
    return answer;
  } finally {
    running.delete(slot);
  }
}
