import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AuditEntryDto, AuditVerificationDto } from '#contract/audit.ts';
import { request } from './client.ts';

export interface AuditFilter {
  readonly [field: string]: string | undefined;
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The log, newest first. */
export function auditQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      request<{ items: AuditEntryDto[]; total: number; next: string | null }>('/audit', {
        query: { ...filter, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Asked for by hand only. */
export const verificationQuery = queryOptions({
  queryKey: ['audit-verification'],
  queryFn: ({ signal }) => request<AuditVerificationDto>('/audit/verify', { signal }),
  enabled: false,
});
