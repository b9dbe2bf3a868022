import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ShiftLogDto } from '#contract/shift-log.ts';
import { request } from './client.ts';

/** What happened from one civil day to another, both included. */
export function shiftQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['shift-log', from, to],
    queryFn: ({ signal }) => request<ShiftLogDto>('/shift-log', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });
}
