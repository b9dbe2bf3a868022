import { useState } from 'react';
import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { UploadDto } from '#contract/uploads.ts';
import { changesQuery } from '#client/api/uploads-query.ts';
import type { ChangeKind } from '#client/api/uploads-query.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { ChangesTable } from './changes-table.tsx';

export interface DifferencesCardProps {
  readonly upload: UploadDto;
  readonly revision: number;
  readonly blockedTotal?: number | undefined;
}

type TabKey = ChangeKind | 'all';

/** What the upload changes, cell by cell. */
export function DifferencesCard({ upload, revision, blockedTotal }: DifferencesCardProps): ReactNode {
  const texts = useUploadWords();
  const [tab, setTab] = useState<TabKey>('all');
  const query = useInfiniteQuery(changesQuery({ id: upload.id, revision }, tab === 'all' ? undefined : tab));
  const { summary } = upload;
  const words = texts.tabs;
  const tabs = [
    { key: 'all' as const, label: words.all },
    { key: 'added' as const, label: words.added, count: summary.added },
    { key: 'changed' as const, label: words.changed, count: summary.changed },
    {
      key: 'blocked' as const,
      label: words.blocked,
      ...(blockedTotal === undefined ? {} : { count: blockedTotal }),
    },
    { key: 'unchanged' as const, label: words.unchanged, count: summary.unchanged },
    ...(summary.vanished > 0
      ? [{ key: 'vanished' as const, label: words.vanished, count: summary.vanished }]
      : []),
  ];
  return (
    <Card title={texts.changes.title}>
      <Tabs<TabKey> label={words.label} tabs={tabs} active={tab} onChange={setTab}>
        <QueryView query={query} skeleton={<Skeleton height={220} />}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            const total = pages[0]?.total ?? items.length;
            if (items.length === 0) return <p className="muted">{texts.changes.empty}</p>;
            return (
              <>
                <ChangesTable changes={items} problems={upload.problems} />
                {query.hasNextPage && (
                  <Button
                    className="changes-more"
                    busy={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {texts.changes.more(items.length, total)}
                  </Button>
                )}
              </>
            );
          }}
        </QueryView>
      </Tabs>
    </Card>
  );
}
