import { queryOptions } from '@tanstack/react-query';
import type { SavedView } from '#contract/saved-views.ts';
import { request } from './client.ts';
import type { Page } from './types.ts';

/** Kept questions of the explorer: one’s own and those shared. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => request<Page<SavedView>>('/views', { signal }),
});

export function removeView(id: string): Promise<unknown> {
  return request(`/views/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
