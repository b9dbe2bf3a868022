import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OverviewDto } from '#contract/judgement.ts';
import { request } from './client.ts';

export interface OverviewArgs {
  readonly period: string | undefined;
  readonly region: string | undefined;
  readonly asOf: string | undefined;
}

/** Everything the overview shows; without a period the server chooses the latest it can answer for. */
export function overviewQuery({ period, region, asOf }: OverviewArgs) {
  return queryOptions({
    queryKey: ['overview', { period, region, asOf }],
    queryFn: ({ signal }) => request<OverviewDto>('/overview', { query: { period, region, asOf }, signal }),
    placeholderData: keepPreviousData,
  });
}
