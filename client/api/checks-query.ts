import { queryOptions } from '@tanstack/react-query';
import type { BasesDto, CrossCheckDto, IntegrityHintDto, SourceConflictDto } from '#contract/analyst.ts';
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

export function conflictsQuery(asOf: string | undefined) {
  return queryOptions({
    queryKey: ['source-conflicts', asOf],
    queryFn: ({ signal }) =>
      request<ItemList<SourceConflictDto>>('/source-conflicts', { query: { asOf }, signal }),
  });
}

export interface BasesAsked {
  readonly indicator: string;
  readonly region: string;
  readonly year: number;
  readonly asOf: string | undefined;
}

export function basesQuery(asked: BasesAsked) {
  return queryOptions({
    queryKey: ['bases', asked],
    queryFn: ({ signal }) => request<BasesDto>('/bases', { query: { ...asked }, signal }),
  });
}
