import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from './client.ts';
import { useIdempotencyKey } from './idempotency.ts';

/**
 * A write by POST: carries an idempotency key of its intent, and afterwards everything that may have changed is
 * asked for again.
 */
export function usePost<Body, Answer>(path: string, onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: Body) =>
      request<Answer>(path, { method: 'POST', json: body, idempotencyKey: key.keyFor(body) }),
    onSuccess: (answer) => {
      key.renew();
      onDone(answer);
    },
    onSettled: () => client.invalidateQueries({ predicate: (query) => isAffected(query.queryKey[0]) }),
  });
}

// Catalogues do not change with the statistics. What an upload would do is asked for again when the upload itself
// has been, by its revision: asked for at once, it would be asked of an upload that is committed already.
const STEADY: ReadonlySet<unknown> = new Set([
  'indicators',
  'regions',
  'groups',
  'industries',
  'packs',
  'upload-changes',
  'upload-consequences',
  'upload-grid',
  'upload-reconciliation',
]);

/** Whether a query of this key may answer differently once the statistics have moved. */
export function isAffected(key: unknown): boolean {
  return !STEADY.has(key);
}
