import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TokenDto } from '#contract/access.ts';
import { request } from '#client/api/client.ts';
import { tokensQuery } from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { formatDay, formatInstant } from '#client/lib/format.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { TokenForm } from './token-form.tsx';

/** Tokens of one’s own, with what still works. */
export function TokensCard(): ReactNode {
  const words = useAccessWords().account.tokens;
  const query = useQuery(tokensQuery);
  const [leaving, setLeaving] = useState<TokenDto>();
  return (
    <Card title={words.title}>
      <div className="stack">
        <p className="muted">{words.intro}</p>
        <QueryView query={query} skeleton={<Skeleton height={80} />}>
          {({ items }) =>
            items.length === 0 ? <p>{words.empty}</p> : <TokensTable items={items} onRevoke={setLeaving} />
          }
        </QueryView>
        <TokenForm />
        {leaving && <RevokeDialog token={leaving} onClose={() => setLeaving(undefined)} />}
      </div>
    </Card>
  );
}

interface TokensTableProps {
  readonly items: readonly TokenDto[];
  readonly onRevoke: (token: TokenDto) => void;
}

function TokensTable({ items, onRevoke }: TokensTableProps): ReactNode {
  const words = useAccessWords().account.tokens;
  return (
    <Table<TokenDto>
      caption={words.title}
      rows={items}
      rowKey={({ id }) => id}
      rowTone={(token) => (stateOf(token) === 'active' ? undefined : 'idle')}
      columns={[
        { key: 'name', header: words.name, cell: ({ name }) => name },
        { key: 'scope', header: words.scope, cell: ({ scope }) => words.scopes[scope] },
        { key: 'made', header: words.made, nowrap: true, cell: ({ createdAt }) => formatInstant(createdAt) },
        {
          key: 'until',
          header: words.until,
          nowrap: true,
          cell: ({ expiresAt }) => (expiresAt === null ? words.never : formatDay(expiresAt)),
        },
        {
          key: 'state',
          header: words.state,
          cell: (token) => (
            <Badge tone={stateOf(token) === 'active' ? 'good' : 'idle'}>{words[stateOf(token)]}</Badge>
          ),
        },
        {
          key: 'action',
          header: words.column,
          cell: (token) =>
            token.revokedAt === null && (
              <Button tone="quiet" onClick={() => onRevoke(token)}>
                {words.revoke}
              </Button>
            ),
        },
      ]}
    />
  );
}

function stateOf({ revokedAt, expiresAt }: TokenDto): 'active' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= new Date().toISOString() ? 'expired' : 'active';
}

function RevokeDialog({
  token,
  onClose,
}: {
  readonly token: TokenDto;
  readonly onClose: () => void;
}): ReactNode {
  const words = useAccessWords().account.tokens;
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => request(`/tokens/${token.id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  return (
    <Confirm
      title={words.revoke}
      of={token.name}
      text={words.revokeText}
      yes={words.revoke}
      busy={revoke.isPending}
      error={revoke.error}
      onYes={() => revoke.mutate()}
      onClose={onClose}
    />
  );
}
