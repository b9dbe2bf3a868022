import { queryOptions } from '@tanstack/react-query';
import type { CategoryDto, IndicatorDto, PackDto, RegionDto } from '#contract/catalogue.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

const HOUR = 3_600_000;

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => request<ItemList<IndicatorDto>>('/indicators', { signal }),
  staleTime: HOUR,
});

export const regionsQuery = queryOptions({
  queryKey: ['regions'],
  queryFn: ({ signal }) => request<ItemList<RegionDto>>('/regions', { signal }),
  staleTime: HOUR,
});

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: ({ signal }) => request<ItemList<CategoryDto>>('/groups', { signal }),
  staleTime: HOUR,
});

export const industriesQuery = queryOptions({
  queryKey: ['industries'],
  queryFn: ({ signal }) => request<ItemList<CategoryDto>>('/industries', { signal }),
  staleTime: HOUR,
});

export const packsQuery = queryOptions({
  queryKey: ['packs'],
  queryFn: ({ signal }) => request<ItemList<PackDto>>('/packs', { signal }),
  staleTime: HOUR,
});
