import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CascadeDto } from '#contract/cascade.ts';
import type { DecompositionDto } from '#contract/decomposition.ts';
import type { AttainmentDto, TargetDto } from '#contract/judgement.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

export interface AttainmentArgs {
  readonly period: string;
  readonly region: string | undefined;
  readonly asOf: string | undefined;
}

/** The verdict on every target of a region at a month. */
export function attainmentQuery({ period, region, asOf }: AttainmentArgs) {
  const year = period.slice(0, 4);
  return queryOptions({
    queryKey: ['attainment', { period, region, asOf }],
    queryFn: ({ signal }) =>
      request<ItemList<AttainmentDto>>('/attainment', { query: { year, period, region, asOf }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Who owes the gap of one target at a month, by district. */
export function decompositionQuery(args: {
  readonly target: string;
  readonly period: string;
  readonly asOf: string | undefined;
}) {
  return queryOptions({
    queryKey: ['decomposition', args],
    queryFn: ({ signal }) =>
      request<DecompositionDto>('/attainment/decomposition', { query: { ...args, by: 'region' }, signal }),
  });
}

/** The city’s target of a year beside those of its districts. */
export function cascadeQuery(args: {
  readonly indicator: string;
  readonly year: string;
  readonly asOf: string | undefined;
}) {
  return queryOptions({
    queryKey: ['cascade', args],
    queryFn: ({ signal }) => request<CascadeDto>('/targets/cascade', { query: args, signal }),
  });
}

/** The targets of a year as they stand. */
export function targetsQuery(args: { readonly year: string; readonly region: string | undefined }) {
  return queryOptions({
    queryKey: ['targets', args],
    queryFn: ({ signal }) => request<ItemList<TargetDto>>('/targets', { query: args, signal }),
  });
}

/** Every version of one target, the newest among them in force. */
export function targetVersionsQuery(id: string) {
  return queryOptions({
    queryKey: ['target-versions', id],
    queryFn: ({ signal }) =>
      request<ItemList<TargetDto>>(`/targets/${encodeURIComponent(id)}/versions`, { signal }),
  });
}
