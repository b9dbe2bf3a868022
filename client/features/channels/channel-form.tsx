import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChannelDto } from '#contract/channels.ts';
import { CHANNEL_KINDS } from '#domain/notice.ts';
import { request } from '#client/api/client.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { bodyOf, draftOf, missingIn } from './channel-draft.ts';
import type { ChannelDraft } from './channel-draft.ts';
import { FilterFields } from './filter-fields.tsx';
import { TargetFields } from './target-fields.tsx';

export interface ChannelFormProps {
  /** Missing: undefined for a new one. */
  readonly channel: ChannelDto | undefined;
  readonly onClose: () => void;
}

/** A channel, new or changed. */
export function ChannelForm({ channel, onClose }: ChannelFormProps): ReactNode {
  const { language } = useLanguage();
  const words = channelWords(language);
  const toast = useToast();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(channel));
  const [tried, setTried] = useState(false);
  const missing = missingIn(draft, channel === undefined || channel.kind !== draft.kind);
  const set = (part: Partial<ChannelDraft>): void => setDraft({ ...draft, ...part });
  const errorOf = (field: keyof ChannelDraft): string | undefined =>
    tried && missing.has(field) ? words.fields.required : undefined;
  const save = useMutation({
    mutationFn: () =>
      request<ChannelDto>(channel ? `/channels/${channel.id}` : '/channels', {
        method: channel ? 'PUT' : 'POST',
        json: bodyOf(draft),
      }),
    onSuccess: async () => {
      toast({ text: words.saved });
      onClose();
      await client.invalidateQueries({ queryKey: ['channels'] });
    },
  });
  function submit(): void {
    setTried(true);
    if (missing.size === 0) save.mutate();
  }
  return (
    <Dialog
      kind="side"
      title={channel?.name ?? words.create}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" busy={save.isPending} onClick={submit}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label={words.fields.kind}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.kind}
              onChange={(event) =>
                set({ kind: CHANNEL_KINDS.find((each) => each === event.target.value) ?? draft.kind })
              }
            >
              {CHANNEL_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.fields.name} required error={errorOf('name')}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={draft.name}
              maxLength={100}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <TargetFields draft={draft} set={set} errorOf={errorOf} channel={channel} />
        <Field label={words.fields.language}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.language}
              onChange={(event) => set({ language: event.target.value === 'en' ? 'en' : 'zh' })}
            >
              <option value="zh">{words.languages.zh}</option>
              <option value="en">{words.languages.en}</option>
            </select>
          )}
        </Field>
        <FilterFields draft={draft} set={set} />
        {save.isError && <ProblemView error={save.error} />}
      </div>
    </Dialog>
  );
}
