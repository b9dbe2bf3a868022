import { queryOptions } from '@tanstack/react-query';
import type { ReportDto, ReportHead } from '#contract/reports.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => request<ItemList<ReportHead>>('/reports', { signal }),
});

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => request<ReportDto>(`/reports/${encodeURIComponent(id)}`, { signal }),
  });
}
