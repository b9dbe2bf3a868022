import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ChannelDto, ChannelTest } from '#contract/channels.ts';
import { usePost } from '#client/api/actions.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Table } from '#client/ui/table.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { RemoveDialog } from './remove-dialog.tsx';

export interface ChannelsTableProps {
  readonly items: readonly ChannelDto[];
  readonly onEdit: (channel: ChannelDto) => void;
}

/** Every channel: where to, what it takes, when it keeps still, how it fares. */
export function ChannelsTable({ items, onEdit }: ChannelsTableProps): ReactNode {
  const { language } = useLanguage();
  const words = channelWords(language);
  const [removed, setRemoved] = useState<ChannelDto>();
  return (
    <>
      <Table<ChannelDto>
        caption={words.title}
        rows={items}
        rowKey={(item) => item.id}
        rowTone={(item) => (item.enabled ? undefined : 'idle')}
        columns={[
          {
            key: 'name',
            header: words.columns.name,
            cell: (item) => (
              <div className="channel-cell">
                <b>{item.name}</b>
                <span className="muted">{words.kinds[item.kind]}</span>
              </div>
            ),
          },
          {
            key: 'to',
            header: words.columns.to,
            cell: (item) => <span className="channel-address">{item.address ?? item.to.join(', ')}</span>,
          },
          { key: 'takes', header: words.columns.takes, cell: (item) => <Takes channel={item} /> },
          { key: 'quiet', header: words.columns.quiet, cell: (item) => <Quiet channel={item} /> },
          { key: 'state', header: words.columns.state, cell: (item) => <State channel={item} /> },
          {
            key: 'action',
            header: words.columns.action,
            cell: (item) => (
              <div className="row">
                <TestButton channel={item} />
                <Button tone="quiet" leave="channel" onClick={() => onEdit(item)}>
                  {words.edit}
                </Button>
                <Button tone="quiet" leave="channel" onClick={() => setRemoved(item)}>
                  {words.remove}
                </Button>
              </div>
            ),
          },
        ]}
      />
      {removed && <RemoveDialog key={removed.id} channel={removed} onClose={() => setRemoved(undefined)} />}
    </>
  );
}

interface ChannelProps {
  readonly channel: ChannelDto;
}

function Takes({ channel: { filter } }: ChannelProps): ReactNode {
  const words = channelWords(useLanguage().language);
  return (
    <div className="channel-cell">
      <span className="row">
        {filter.levels.length === 0
          ? words.allLevels
          : filter.levels.map((level) => <LevelMark key={level} level={level} />)}
      </span>
      <span className="muted">
        {(filter.kinds.length === 0
          ? Object.values(words.notices)
          : filter.kinds.map((kind) => words.notices[kind])
        ).join(' · ')}
      </span>
    </div>
  );
}

function Quiet({ channel: { quiet } }: ChannelProps): ReactNode {
  const words = channelWords(useLanguage().language);
  if (!quiet) return <span className="muted">{words.quietNone}</span>;
  return (
    <div className="channel-cell">
      {words.quietText(quiet.from, quiet.to)}
      {quiet.restDays && <span className="muted">{words.restDays}</span>}
    </div>
  );
}

function State({ channel }: ChannelProps): ReactNode {
  const words = channelWords(useLanguage().language);
  const { enabled, waiting, dead, lastSentAt } = channel;
  return (
    <div className="channel-cell">
      <span className="row">
        <Badge tone={enabled ? 'good' : 'idle'}>{enabled ? words.on : words.off}</Badge>
        {waiting > 0 && <Badge tone="near">{words.waiting(waiting)}</Badge>}
        {dead > 0 && <Badge tone="bad">{words.dead(dead)}</Badge>}
      </span>
      <span className="muted">
        {lastSentAt === null ? words.neverSent : words.lastSent(formatInstant(lastSentAt))}
      </span>
    </div>
  );
}

function TestButton({ channel }: ChannelProps): ReactNode {
  const words = channelWords(useLanguage().language);
  const toast = useToast();
  const post = usePost<Record<string, never>, ChannelTest>(`/channels/${channel.id}/test`, ({ ok, detail }) =>
    toast(ok ? { text: words.testOk(detail) } : { text: words.testFailed(detail), tone: 'alert' }),
  );
  return (
    <Button tone="quiet" leave="channel" busy={post.isPending} onClick={() => post.mutate({})}>
      {words.test}
    </Button>
  );
}
