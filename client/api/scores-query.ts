import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SchemeDto, ScoresDto } from '#contract/scores.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

export const schemesQuery = queryOptions({
  queryKey: ['schemes'],
  queryFn: ({ signal }) => request<ItemList<SchemeDto>>('/schemes', { signal }),
});

export interface ScoreFilter {
  readonly scheme: string;
  readonly period: string;
  readonly against: string;
  readonly asOf: string | undefined;
}

export function scoresQuery(filter: ScoreFilter) {
  return queryOptions({
    queryKey: ['scores', filter],
    queryFn: ({ signal }) => request<ScoresDto>('/scores', { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
  });
}
