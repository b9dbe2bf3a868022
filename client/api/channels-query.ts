import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ChannelDto, MessageDto } from '#contract/channels.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => request<ItemList<ChannelDto>>('/channels', { signal }),
});

/** What was sent, the newest first. */
export function messagesQuery(state: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['channel-messages', state],
    queryFn: ({ pageParam, signal }) =>
      request<{ items: MessageDto[]; total: number; next: string | null }>('/deliveries', {
        query: { state, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
