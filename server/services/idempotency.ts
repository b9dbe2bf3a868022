import { findAnswer } from '../db/read/idempotency.ts';
import { withFirstWrite, withTransaction } from '../db/transaction.ts';
import { keepAnswer, NO_ANSWER_YET, noteWritten } from '../db/write/idempotency.ts';
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
 * request is refused, as is a second one while the first still runs. That the key is used up is kept with the write
 * itself: where the process ends between it and the answer, the next try is told so and does nothing.
 * Errors: idempotency.mismatch, idempotency.done, conflict.
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
    if (kept?.status === NO_ANSWER_YET) throw doneBefore();
    if (kept) return { status: kept.status, body: kept.body };
    const row = { key, route, request_hash: requestHash, at: ctx.clock.now() };
    const answer = await withFirstWrite((tx) => noteWritten(tx, row), action);
    if (answer.status < 500) await withTransaction(ctx.store, (tx) => keepAnswer(tx, { ...row, ...answer }));
    return answer;
  } finally {
    running.delete(slot);
  }
}

function doneBefore(): AppError {
  return new AppError(
    'idempotency.done',
    '这一请求上次已经写入（至少一部分），答复没有来得及留下：请先查看结果，再决定是否用新的键补做 · at least some of this request was written the last time, its answer was not kept: look at what there is before doing the rest with another key',
  );
}
