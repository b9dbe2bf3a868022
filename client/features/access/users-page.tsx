import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { AccountDto } from '#contract/access.ts';
import { usersQuery } from '#client/api/session-query.ts';
import { useAccessSections } from '#client/lib/access-sections.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { May } from '#client/ui/may.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { UserForm } from './user-form.tsx';
import { UsersTable } from './users-table.tsx';
import './access.css';

/** 账户: who may come in, and as what. */
export function UsersPage(): ReactNode {
  const words = useAccessWords();
  const query = useQuery(usersQuery);
  const [edited, setEdited] = useState<AccountDto | 'new'>();
  const isFirst = query.data?.items.length === 0;
  return (
    <Page
      title={words.users.title}
      aside={
        query.data &&
        !isFirst && (
          <May leave="account">
            <Button tone="primary" onClick={() => setEdited('new')}>
              {words.users.create}
            </Button>
          </May>
        )
      }
    >
      <SectionNav label={words.label} links={useAccessSections()} />
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={220} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                title={words.users.first}
                text={words.users.firstText}
                action={
                  <Button tone="primary" onClick={() => setEdited('new')}>
                    {words.users.first}
                  </Button>
                }
              />
            ) : (
              <UsersTable items={items} onEdit={setEdited} />
            )
          }
        </QueryView>
      </Card>
      {edited && (
        <UserForm
          key={edited === 'new' ? 'new' : edited.name}
          account={edited === 'new' ? undefined : edited}
          isFirst={isFirst}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Page>
  );
}
