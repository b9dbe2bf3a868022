import type { ReactNode } from 'react';
import type { ChannelDto } from '#contract/channels.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Field } from '#client/ui/field.tsx';
import type { ChannelDraft } from './channel-draft.ts';

export interface TargetFieldsProps {
  readonly draft: ChannelDraft;
  readonly set: (part: Partial<ChannelDraft>) => void;
  readonly errorOf: (field: keyof ChannelDraft) => string | undefined;
  readonly channel: ChannelDto | undefined;
}

/** Where a channel sends to: an address with its secret, or a mail server with readers. */
export function TargetFields({ draft, set, errorOf, channel }: TargetFieldsProps): ReactNode {
  const words = channelWords(useLanguage().language).fields;
  const isKept = channel?.kind === draft.kind;
  const hasSecret = isKept && channel.hasSecret;
  if (draft.kind !== 'email') {
    return (
      <>
        <TextField
          label={words.url}
          required={!isKept}
          hint={isKept ? words.urlKept : undefined}
          error={errorOf('url')}
          value={draft.url}
          onChange={(url) => set({ url })}
        />
        {draft.kind !== 'wecom' && (
          <TextField
            label={words.secret}
            type="password"
            hint={hasSecret ? words.secretKept : words.secretHint}
            value={draft.secret}
            onChange={(secret) => set({ secret })}
          />
        )}
      </>
    );
  }
  return (
    <>
      <TextField
        label={words.host}
        required
        error={errorOf('host')}
        value={draft.host}
        onChange={(host) => set({ host })}
      />
      <TextField
        label={words.port}
        type="number"
        value={String(draft.port)}
        onChange={(port) => set({ port: Math.max(1, Math.min(65535, Math.trunc(Number(port)) || 1)) })}
      />
      <label className="toggle">
        <input
          type="checkbox"
          checked={draft.secure}
          onChange={(event) => set({ secure: event.target.checked })}
        />
        <span>{words.secure}</span>
      </label>
      <TextField label={words.user} value={draft.user} onChange={(user) => set({ user })} />
      <TextField
        label={words.password}
        type="password"
        hint={hasSecret ? words.secretKept : undefined}
        value={draft.password}
        onChange={(password) => set({ password })}
      />
      <TextField
        label={words.from}
        required
        error={errorOf('from')}
        value={draft.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={words.to}
        required
        hint={words.toHint}
        error={errorOf('to')}
        value={draft.to}
        onChange={(to) => set({ to })}
      />
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly type?: 'text' | 'password' | 'number';
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ type = 'text', value, onChange, ...field }: TextFieldProps): ReactNode {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          type={type}
          // These are keys of a machine, not of whoever types them.
          autoComplete={type === 'password' ? 'new-password' : 'off'}
          value={value}
          maxLength={2000}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
