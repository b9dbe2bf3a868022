import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AccountDto } from '#contract/access.ts';
import { request } from '#client/api/client.ts';
import { useNames } from '#client/api/names.ts';
import { usersQuery } from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { Table } from '#client/ui/table.tsx';
import { userPath } from './user-path.ts';

export interface UsersTableProps {
  readonly items: readonly AccountDto[];
  readonly onEdit: (account: AccountDto) => void;
}

/** Every account with its role and how it stands. */
export function UsersTable({ items, onEdit }: UsersTableProps): ReactNode {
  const { t } = useLanguage();
  const all = useAccessWords();
  const words = all.users;
  const names = useNames();
  const [turning, setTurning] = useState<AccountDto>();
  return (
    <>
      <Table<AccountDto>
        caption={words.title}
        rows={items}
        rowKey={({ name }) => name}
        rowTone={({ disabled }) => (disabled ? 'idle' : undefined)}
        columns={[
          {
            key: 'name',
            header: words.name,
            cell: ({ name, displayName }) => (
              <>
                <b>{displayName}</b> {displayName !== name && <span className="muted">{name}</span>}
              </>
            ),
          },
          { key: 'role', header: words.role, nowrap: true, cell: ({ role }) => all.roles[role] },
          {
            key: 'district',
            header: words.district,
            nowrap: true,
            cell: ({ region }) => (region === null ? t.terms.none : names.region(region)),
          },
          {
            key: 'codes',
            header: words.codes,
            cell: ({ codes }) => (codes ? words.codesOn : words.codesOff),
          },
          { key: 'state', header: words.state, cell: (account) => <State account={account} /> },
          {
            key: 'made',
            header: words.made,
            nowrap: true,
            cell: ({ createdAt, createdBy }) =>
              words.madeBy(formatInstant(createdAt), wordFor(t.terms.actors, createdBy)),
          },
          {
            key: 'action',
            header: words.column,
            cell: (account) => (
              <span className="row">
                <Button tone="quiet" onClick={() => onEdit(account)}>
                  {words.edit}
                </Button>
                <Button tone="quiet" onClick={() => setTurning(account)}>
                  {account.disabled ? words.enable : words.disable}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {turning && <TurnDialog key={turning.name} account={turning} onClose={() => setTurning(undefined)} />}
    </>
  );
}

function State({ account }: { readonly account: AccountDto }): ReactNode {
  const words = useAccessWords().users.states;
  if (account.disabled) return <Badge>{words.disabled}</Badge>;
  const isLocked = account.lockedUntil !== null && account.lockedUntil > new Date().toISOString();
  return <Badge tone={isLocked ? 'near' : 'good'}>{isLocked ? words.locked : words.active}</Badge>;
}

interface TurnDialogProps {
  readonly account: AccountDto;
  readonly onClose: () => void;
}

/** Asks before somebody is let in no more, or again. */
function TurnDialog({ account, onClose }: TurnDialogProps): ReactNode {
  const words = useAccessWords().users;
  const client = useQueryClient();
  const title = account.disabled ? words.enable : words.disable;
  const turn = useMutation({
    mutationFn: () =>
      request(userPath(account.name), { method: 'PATCH', json: { disabled: !account.disabled } }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: usersQuery.queryKey });
    },
  });
  return (
    <Confirm
      title={title}
      of={account.displayName}
      text={account.disabled ? undefined : words.disableText}
      yes={title}
      tone={account.disabled ? 'primary' : 'danger'}
      busy={turn.isPending}
      error={turn.error}
      onYes={() => turn.mutate()}
      onClose={onClose}
    />
  );
}
