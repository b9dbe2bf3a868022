import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Progress } from '#contract/progress.ts';

const STAGES: readonly Progress['stage'][] = ['receive', 'read', 'compare', 'check', 'write'];

/** How far a request has come that named itself: nothing asks for it, the event stream puts it here. */
export function progressQuery(id: string) {
  return queryOptions<Progress>({ queryKey: ['progress', id], queryFn: skipToken });
}

/** The data of a `progress` event; undefined when it is not what the server sends. */
export function readProgress(text: string): Progress | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  if (!('id' in data && 'stage' in data && 'done' in data && 'total' in data)) return undefined;
  const { id, done, total } = data;
  const stage = STAGES.find((each) => each === data.stage);
  if (stage === undefined || typeof id !== 'string') return undefined;
  return typeof done === 'number' && typeof total === 'number' ? { id, stage, done, total } : undefined;
}
