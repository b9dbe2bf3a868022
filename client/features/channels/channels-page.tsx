import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ChannelDto } from '#contract/channels.ts';
import { channelsQuery } from '#client/api/channels-query.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useWarningSections } from '#client/lib/warning-sections.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { ChannelForm } from './channel-form.tsx';
import { ChannelsTable } from './channels-table.tsx';
import { MessageLog } from './message-log.tsx';
import './channels.css';

/** 通知: by which channels people are told of warnings, and what was sent by them. */
export function ChannelsPage(): ReactNode {
  const { language, t } = useLanguage();
  const words = channelWords(language);
  const query = useQuery(channelsQuery);
  const [edited, setEdited] = useState<ChannelDto | 'new'>();
  return (
    <Page
      title={words.title}
      aside={
        <Button tone="primary" leave="channel" onClick={() => setEdited('new')}>
          {words.create}
        </Button>
      }
    >
      <SectionNav label={t.warnings.title} links={useWarningSections()} />
      <p className="muted">{words.intro}</p>
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={160} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={words.empty} text={words.emptyText} />
            ) : (
              <ChannelsTable items={items} onEdit={setEdited} />
            )
          }
        </QueryView>
      </Card>
      <MessageLog />
      {edited && (
        <ChannelForm
          key={edited === 'new' ? 'new' : edited.id}
          channel={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Page>
  );
}
