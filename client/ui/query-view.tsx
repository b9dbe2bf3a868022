import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Loading, ProblemView, StaleBanner } from './states.tsx';

export interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** The four states of a read: loading, problem, old data with a banner, data. Empty is the caller's to tell. */
export function QueryView<T>({ query, skeleton, children }: QueryViewProps<T>): ReactNode {
  const retry = (): void => void query.refetch();
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemView error={query.error} onRetry={retry} />
    ) : (
      <Loading>{skeleton}</Loading>
    );
  }
  return (
    <>
      {query.isRefetchError && <StaleBanner at={query.dataUpdatedAt} onRetry={retry} />}
      <div
        className={query.isPlaceholderData ? 'stack is-refreshing' : 'stack'}
        aria-busy={query.isPlaceholderData}
      >
        {children(query.data)}
      </div>
    </>
  );
}
