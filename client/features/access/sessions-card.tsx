import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionItemDto } from '#contract/access.ts';
import { request } from '#client/api/client.ts';
import { sessionsQuery } from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { formatInstant } from '#client/lib/format.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ProblemView, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { useToast } from '#client/ui/toast-store.ts';

/** Where one is signed in; each place can be signed out from here. */
export function SessionsCard(): ReactNode {
  const words = useAccessWords().account.sessions;
  const client = useQueryClient();
  const toast = useToast();
  const query = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string) => request(`/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: async () => {
      toast({ text: words.ended });
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  return (
    <Card title={words.title}>
      <QueryView query={query} skeleton={<Skeleton height={120} />}>
        {({ items }) => (
          <Table<SessionItemDto>
            caption={words.title}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'begun',
                header: words.begun,
                nowrap: true,
                cell: ({ createdAt }) => formatInstant(createdAt),
              },
              { key: 'seen', header: words.seen, nowrap: true, cell: ({ seenAt }) => formatInstant(seenAt) },
              { key: 'address', header: words.address, cell: ({ address }) => address },
              {
                key: 'agent',
                header: words.agent,
                cell: ({ agent }) => (
                  <span className="access-agent" title={agent}>
                    {agent}
                  </span>
                ),
              },
              {
                key: 'action',
                header: words.column,
                cell: ({ id, current }) =>
                  current ? (
                    <Badge tone="good">{words.current}</Badge>
                  ) : (
                    <Button
                      tone="quiet"
                      busy={end.isPending && end.variables === id}
                      onClick={() => end.mutate(id)}
                    >
                      {words.end}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </QueryView>
      {end.isError && <ProblemView error={end.error} />}
    </Card>
  );
}
