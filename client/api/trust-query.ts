import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReleaseDto } from '#contract/release.ts';
import type { MakersDto, RuleProposalDto, TrustChoice, TrustSettingsDto } from '#contract/trust.ts';
import { request } from './client.ts';
import { uploadPath } from './uploads-query.ts';
import type { ItemList } from './types.ts';

/** What the bureau chose about who checks whom. */
export const trustQuery = queryOptions({
  queryKey: ['trust'],
  queryFn: ({ signal }) => request<TrustSettingsDto>('/trust', { signal }),
});

export function useSetTrust(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (json: TrustChoice) => request<TrustSettingsDto>('/trust', { method: 'PUT', json }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
}

/** Who made an upload, and whether somebody else has to commit it. */
export function makersQuery(id: string) {
  return queryOptions({
    queryKey: ['makers', id],
    queryFn: ({ signal }) => request<MakersDto>(uploadPath(id, '/makers'), { signal }),
  });
}

export const ruleProposalsQuery = queryOptions({
  queryKey: ['rule-proposals'],
  queryFn: ({ signal }) => request<ItemList<RuleProposalDto>>('/rule-proposals', { signal }),
});

/** How far an upload is on the way to be public. */
export function releaseQuery(id: string) {
  return queryOptions({
    queryKey: ['release', id],
    queryFn: ({ signal }) => request<ReleaseDto>(uploadPath(id, '/release'), { signal }),
  });
}
