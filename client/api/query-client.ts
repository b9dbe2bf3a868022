import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, OfflineProblem } from '#client/lib/problem.ts';
import { SESSION_KEY, sessionOver, type Session } from './session-query.ts';

/** Query defaults: the event stream says when something is new, so answers stay fresh for long. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error): void => {
    if (!(error instanceof ApiProblem) || error.code !== 'request.unauthorised') return;
    const over = sessionOver(client.getQueryData<Session>(SESSION_KEY));
    if (over) client.setQueryData(SESSION_KEY, over);
    else void client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
  return client;
}
