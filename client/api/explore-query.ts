import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ExploreDto } from '#contract/explore.ts';
import type { Language } from '#client/lib/messages/language.ts';
import { apiUrl, request } from './client.ts';

/** A question of the explorer; what is left out the server chooses. */
export interface ExploreArgs {
  readonly indicator: string | undefined;
  readonly rows: string | undefined;
  readonly columns: string | undefined;
  readonly region: string | undefined;
  readonly group: string | undefined;
  readonly industry: string | undefined;
  readonly step: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly basis: string | undefined;
  readonly show: string | undefined;
  readonly base: string | undefined;
  readonly asOf: string | undefined;
}

export function exploreQuery(args: ExploreArgs) {
  return queryOptions({
    queryKey: ['explore', args],
    queryFn: ({ signal }) => request<ExploreDto>('/explore', { query: { ...args }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The address of the same table as a file. */
export function exploreFileUrl(args: ExploreArgs, format: 'csv' | 'xlsx', lang: Language): string {
  return apiUrl('/explore/export', { ...args, format, lang });
}
