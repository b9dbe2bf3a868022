import { QueryClient } from '@tanstack/react-query';
import { OfflineProblem } from '#client/lib/problem.ts';

/** Query defaults: the event stream says when something is new, so answers stay fresh for long. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        // Only a lost connection is worth asking again by itself; a refusal stays one.
        retry: (failures, error) => error instanceof OfflineProblem && failures < 2,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
