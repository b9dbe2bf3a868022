import { queryOptions } from '@tanstack/react-query';
import type { RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import type { RisksDto } from '#contract/risks.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

export function registersQuery(asOf: string | undefined) {
  return queryOptions({
    queryKey: ['registers', asOf],
    queryFn: ({ signal }) => request<ItemList<RegisterDto>>('/registers', { query: { asOf }, signal }),
  });
}

export interface EntriesFilter {
  readonly [name: string]: string | undefined;
  readonly asOf: string | undefined;
  readonly region: string | undefined;
  readonly text: string | undefined;
  readonly withdrawn: string | undefined;
}

/** The entries of one register, newest first. */
export function entriesQuery(id: string, filter: EntriesFilter) {
  return queryOptions({
    queryKey: ['register-entries', id, filter],
    queryFn: ({ signal }) =>
      request<ItemList<RegisterEntryDto>>(`/registers/${id}/entries`, { query: filter, signal }),
  });
}

/** Every version of one entry, newest first. */
export function entryHistoryQuery(id: string, entry: string) {
  return queryOptions({
    queryKey: ['register-history', id, entry],
    queryFn: ({ signal }) =>
      request<ItemList<RegisterEntryDto>>(`/registers/${id}/entries/${entry}/history`, { signal }),
  });
}

/** Where lay-offs may come, by district and by industry. */
export function risksQuery(asOf: string | undefined) {
  return queryOptions({
    queryKey: ['register-risks', asOf],
    queryFn: ({ signal }) => request<RisksDto>('/registers/risks', { query: { asOf }, signal }),
  });
}
