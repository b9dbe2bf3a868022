import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ReportingDto } from '#contract/reporting.ts';
import { request } from './client.ts';

export interface ReportingArgs {
  readonly period: string;
  /** One indicator's months of the year; without one, the month's indicators. */
  readonly indicator: string | undefined;
  readonly asOf: string | undefined;
}

/** Who has reported. */
export function reportingQuery({ period, indicator, asOf }: ReportingArgs) {
  return queryOptions({
    queryKey: ['reporting', { period, indicator, asOf }],
    queryFn: ({ signal }) =>
      request<ReportingDto>('/reporting', { query: { period, indicator, asOf }, signal }),
    placeholderData: keepPreviousData,
  });
}
