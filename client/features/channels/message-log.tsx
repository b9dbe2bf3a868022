import { useState } from 'react';
import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { MessageDto } from '#contract/channels.ts';
import { usePost } from '#client/api/actions.ts';
import { messagesQuery } from '#client/api/channels-query.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { useToast } from '#client/ui/toast-store.ts';

const TONES: Record<MessageDto['state'], Tone> = {
  pending: 'near',
  sending: 'near',
  sent: 'good',
  dead: 'bad',
};
const STATES = ['pending', 'sent', 'dead'] as const;

/** Every message with what came of it; one that was given up can be sent again. */
export function MessageLog(): ReactNode {
  const { language } = useLanguage();
  const words = channelWords(language).log;
  const [state, setState] = useState<string>();
  const query = useInfiniteQuery(messagesQuery(state));
  return (
    <Card
      title={words.title}
      actions={
        <Field label={words.state} inline>
          {(control) => (
            <select
              {...control}
              className="select"
              value={state ?? ''}
              onChange={(event) => setState(event.target.value === '' ? undefined : event.target.value)}
            >
              <option value="">{words.all}</option>
              {STATES.map((each) => (
                <option key={each} value={each}>
                  {words.states[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={200} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Empty title={words.empty} text={words.emptyText} />
          ) : (
            <Messages items={items} />
          );
        }}
      </QueryView>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Card>
  );
}

function Messages({ items }: { readonly items: readonly MessageDto[] }): ReactNode {
  const { language } = useLanguage();
  const words = channelWords(language).log;
  return (
    <Table<MessageDto>
      caption={words.title}
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        { key: 'when', header: words.when, nowrap: true, cell: (item) => formatInstant(item.createdAt) },
        { key: 'channel', header: words.channel, cell: (item) => item.channelName },
        {
          key: 'message',
          header: words.message,
          // Its words are in the channel's language, whatever the page's.
          cell: (item) => (
            <details lang={/[\u4e00-\u9fff]/.test(item.subject) ? 'zh' : 'en'} className="channel-message">
              <summary>{item.subject}</summary>
              <pre>{item.text}</pre>
            </details>
          ),
        },
        {
          key: 'state',
          header: words.state,
          cell: (item) => (
            <div className="channel-cell">
              <span className="row">
                <Badge tone={TONES[item.state]}>{words.states[item.state]}</Badge>
                {item.state === 'dead' && <RetryButton id={item.id} />}
              </span>
              {item.attempts.length > 0 && item.state !== 'sent' && (
                <span className="muted">
                  {words.attempts(item.attempts.length, item.attempts.at(-1)?.detail ?? '')}
                </span>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

function RetryButton({ id }: { readonly id: string }): ReactNode {
  const words = channelWords(useLanguage().language).log;
  const toast = useToast();
  const post = usePost<Record<string, never>, unknown>(`/deliveries/${id}/retry`, () =>
    toast({ text: words.retried }),
  );
  return (
    <Button tone="quiet" leave="channel" busy={post.isPending} onClick={() => post.mutate({})}>
      {words.retry}
    </Button>
  );
}
