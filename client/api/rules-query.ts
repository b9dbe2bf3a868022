import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewRuleProposal, RuleProposalDto } from '#contract/trust.ts';
import type { Rehearsal, RehearsalBody, RuleBody, RuleDto, RuleStandingDto } from '#contract/rules.ts';
import { isAffected } from './actions.ts';
import { request } from './client.ts';
import { useIdempotencyKey } from './idempotency.ts';
import type { ItemList } from './types.ts';

/** What each rule could judge today, and why not. */
export const ruleStandingsQuery = queryOptions({
  queryKey: ['rule-standings'],
  queryFn: ({ signal }) => request<ItemList<RuleStandingDto>>('/rules/standings', { signal }),
});

/** What a rule as it stands in the form would have done; the last answer stays until the next is there. */
export function rehearsalQuery(body: RehearsalBody | undefined) {
  return queryOptions({
    queryKey: ['rehearsal', body],
    queryFn: ({ signal }) => request<Rehearsal>('/rules/rehearse', { method: 'POST', json: body, signal }),
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Saves a rule: a new one, or with an id the next version of that one. */
export function useSaveRule(id: string | undefined, onDone: (rule: RuleDto) => void) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: RuleBody) =>
      request<RuleDto>(id === undefined ? '/rules' : `/rules/${encodeURIComponent(id)}`, {
        method: id === undefined ? 'POST' : 'PUT',
        json: body,
        idempotencyKey: key.keyFor(body),
      }),
    onSuccess: (rule) => {
      key.renew();
      onDone(rule);
    },
    onSettled: () => client.invalidateQueries({ predicate: (query) => isAffected(query.queryKey[0]) }),
  });
}

/** Hands a rule to somebody else to approve: a new one, or with an id a change of that one. */
export function useProposeRule(id: string | undefined, onDone: () => void) {
  const client = useQueryClient();
  const key = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: RuleBody) =>
      request<RuleProposalDto>('/rule-proposals', {
        method: 'POST',
        json: { rule: id ?? null, body } satisfies NewRuleProposal,
        idempotencyKey: key.keyFor(body),
      }),
    onSuccess: () => {
      key.renew();
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['rule-proposals'] }),
  });
}
