import { queryOptions } from '@tanstack/react-query';
import type { HistoryItem, ObservationDto } from '#contract/observations.ts';
import type { FigureKey } from '#client/lib/figure-key.ts';
import { request } from './client.ts';
import type { ItemList, Page } from './types.ts';

export interface ObservationArgs {
  readonly indicator: string;
  readonly region: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string | undefined;
  /** Left out: of all of them. */
  readonly group?: string | undefined;
  readonly industry?: string | undefined;
}

/** One indicator and region over some periods, on every basis. */
export function observationsQuery(args: ObservationArgs) {
  return queryOptions({
    queryKey: ['observations', args],
    queryFn: ({ signal }) =>
      request<Page<ObservationDto>>('/observations', {
        query: { ...args, group: args.group ?? 'total', industry: args.industry ?? 'total', limit: 500 },
        signal,
      }),
  });
}

/** Every vintage of one figure. */
export function historyQuery(figure: FigureKey, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['history', figure, asOf],
    queryFn: ({ signal }) =>
      request<ItemList<HistoryItem>>('/observations/history', {
        query: { group: 'total', industry: 'total', ...figure, asOf },
        signal,
      }),
  });
}
