import { queryOptions } from '@tanstack/react-query';
import type { SilenceDto, SilencePreviewDto } from '#contract/silences.ts';
import type { Level } from '#domain/rule.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

export const silencesQuery = queryOptions({
  queryKey: ['silences'],
  queryFn: ({ signal }) => request<ItemList<SilenceDto>>('/silences', { signal }),
});

export interface SilenceScopeBody {
  readonly rule?: string;
  readonly indicator?: string;
  readonly region?: string;
  readonly upTo: Level;
}

/** What a silence of this scope would hide. */
export function silencePreviewQuery(scope: SilenceScopeBody) {
  return queryOptions({
    queryKey: ['silence-preview', scope],
    queryFn: ({ signal }) =>
      request<SilencePreviewDto>('/silences/preview', { method: 'POST', json: scope, signal }),
  });
}
