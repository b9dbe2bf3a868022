import { queryOptions } from '@tanstack/react-query';
import type { CrossCheckDto, IntegrityHintDto } from '#contract/analyst.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

export const crossChecksQuery = queryOptions({
  queryKey: ['cross-checks'],
  queryFn: ({ signal }) => request<ItemList<CrossCheckDto>>('/cross-checks', { signal }),
});

export function integrityQuery(indicator: string, year: number) {
  return queryOptions({
    queryKey: ['integrity', indicator, year],
    queryFn: ({ signal }) =>
      request<ItemList<IntegrityHintDto>>('/integrity', { query: { indicator, year }, signal }),
  });
}
