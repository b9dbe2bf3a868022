import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TokenDto } from '#contract/access.ts';
import { TOKEN_SCOPES } from '#domain/access.ts';
import { request } from '#client/api/client.ts';
import { tokensQuery } from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

const EMPTY = { name: '', scope: 'read', expires: '' };

/** A new token; its secret is shown until it has been taken. */
export function TokenForm(): ReactNode {
  const all = useAccessWords();
  const words = all.account.tokens;
  const client = useQueryClient();
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () =>
      request<{ token: TokenDto; secret: string }>('/tokens', {
        method: 'POST',
        json: {
          name: draft.name.trim(),
          scope: draft.scope,
          ...(draft.expires !== '' && { expires: draft.expires }),
        },
      }),
    onSuccess: async () => {
      setDraft(EMPTY);
      setTried(false);
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  const isMissing = draft.name.trim() === '';

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (!isMissing) create.mutate();
  }

  return (
    <form className="audit-filters" onSubmit={submit} noValidate>
      <Field label={words.name} required error={tried && isMissing ? all.required : undefined}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={draft.name}
            maxLength={80}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.scope}>
        {(control) => (
          <select
            {...control}
            className="select"
            value={draft.scope}
            onChange={(event) => setDraft({ ...draft, scope: event.target.value })}
          >
            {TOKEN_SCOPES.map((scope) => (
              <option key={scope} value={scope}>
                {words.scopes[scope]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.expires}>
        {(control) => (
          <DateInput
            control={control}
            value={draft.expires}
            onChange={(expires) => setDraft({ ...draft, expires })}
          />
        )}
      </Field>
      <Button type="submit" busy={create.isPending}>
        {words.create}
      </Button>
      {create.isError && <ProblemView error={create.error} />}
      {create.data && <SecretDialog secret={create.data.secret} onClose={() => create.reset()} />}
    </form>
  );
}

function SecretDialog({
  secret,
  onClose,
}: {
  readonly secret: string;
  readonly onClose: () => void;
}): ReactNode {
  const words = useAccessWords().account.tokens;
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret);
    toast({ text: words.copied });
  };
  return (
    <Dialog
      title={words.secretTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => void copy()}>{words.copy}</Button>
          <Button tone="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p>{words.secretText}</p>
      <p className="access-secret">{secret}</p>
    </Dialog>
  );
}
