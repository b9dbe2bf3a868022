import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DistrictProfileDto, DistrictsDto } from '#contract/districts.ts';
import { request } from './client.ts';

export interface DistrictsArgs {
  readonly indicator: string | undefined;
  readonly period: string | undefined;
  readonly basis: string | undefined;
  readonly by: string | undefined;
  readonly asOf: string | undefined;
}

/** One indicator over the districts; what is left out the server chooses. */
export function districtsQuery(args: DistrictsArgs) {
  return queryOptions({
    queryKey: ['districts', args],
    queryFn: ({ signal }) => request<DistrictsDto>('/districts', { query: { ...args }, signal }),
    placeholderData: keepPreviousData,
  });
}

export interface DistrictProfileArgs {
  readonly region: string;
  readonly period: string | undefined;
  readonly asOf: string | undefined;
}

/** Everything the statistics say about one district. */
export function districtProfileQuery({ region, ...query }: DistrictProfileArgs) {
  return queryOptions({
    queryKey: ['district', region, query],
    queryFn: ({ signal }) =>
      request<DistrictProfileDto>(`/districts/${encodeURIComponent(region)}`, {
        query: { ...query },
        signal,
      }),
  });
}
