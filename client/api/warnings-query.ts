import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { RuleDto } from '#contract/rules.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { request } from './client.ts';
import type { ItemList, WarningPage } from './types.ts';

export interface WarningFilter {
  readonly state: string | undefined;
  readonly level: string | undefined;
  readonly region: string | undefined;
  readonly indicator: string | undefined;
  readonly asOf: string | undefined;
  readonly unread: 'true' | undefined;
  readonly silenced: 'false' | undefined;
}

/** The inbox. */
export function warningsQuery(filter: WarningFilter) {
  return infiniteQueryOptions({
    queryKey: ['warnings', filter],
    queryFn: ({ pageParam, signal }) =>
      request<WarningPage>('/warnings', { query: { ...filter, limit: 100, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** One episode with its record and its figures. */
export function warningQuery(id: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['warning', id, asOf],
    queryFn: ({ signal }) =>
      request<WarningDetailDto>(`/warnings/${encodeURIComponent(id)}`, { query: { asOf }, signal }),
  });
}

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => request<ItemList<RuleDto>>('/rules', { signal }),
});

/** Episodes to choose from, the gravest first, whether they stand or not. */
export const recentWarningsQuery = queryOptions({
  queryKey: ['warnings', 'recent'],
  queryFn: ({ signal }) => request<WarningPage>('/warnings', { query: { limit: 100 }, signal }),
});
