import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '#client/api/client.ts';
import { SESSION_KEY } from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { ApiProblem } from '#client/lib/problem.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { PasswordField } from './password-field.tsx';
import { QrPicture } from './qr-picture.tsx';

interface CodeSecret {
  readonly secret: string;
  readonly uri: string;
}

/** One’s own second factor: set up, proved, turned off. */
export function CodesCard({ on }: { readonly on: boolean }): ReactNode {
  const words = useAccessWords().account.codes;
  const [stopping, setStopping] = useState(false);
  const propose = useMutation({ mutationFn: () => request<CodeSecret>('/codes', { method: 'POST' }) });
  return (
    <Card title={words.title} actions={on && <Badge tone="good">{words.confirmed}</Badge>}>
      <div className="stack">
        <p className="muted">{on ? words.on : words.off}</p>
        {on ? (
          <div>
            <Button onClick={() => setStopping(true)}>{words.stop}</Button>
          </div>
        ) : propose.data ? (
          <ConfirmCodes {...propose.data} onDone={() => propose.reset()} />
        ) : (
          <div>
            <Button busy={propose.isPending} onClick={() => propose.mutate()}>
              {words.start}
            </Button>
          </div>
        )}
        {propose.isError && <ProblemView error={propose.error} />}
        {stopping && <StopCodes onClose={() => setStopping(false)} />}
      </div>
    </Card>
  );
}

function ConfirmCodes({ secret, uri, onDone }: CodeSecret & { readonly onDone: () => void }): ReactNode {
  const words = useAccessWords().account.codes;
  const client = useQueryClient();
  const toast = useToast();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => request('/codes/confirm', { method: 'POST', json: { code } }),
    onSuccess: async () => {
      toast({ text: words.confirmed });
      await client.invalidateQueries({ queryKey: SESSION_KEY });
      onDone();
    },
  });
  const isWrong = confirm.error instanceof ApiProblem && confirm.error.code === 'sign.in.code';
  return (
    <form
      className="stack access-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== '') confirm.mutate();
      }}
    >
      <p>{words.scan}</p>
      <QrPicture text={uri} label={words.picture} />
      <p>
        <span className="muted">{words.secret}</span> <span className="access-secret">{secret}</span>
      </p>
      <Field label={words.code} required error={isWrong ? words.wrong : undefined}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      {confirm.isError && !isWrong && <ProblemView error={confirm.error} />}
      <div>
        <Button type="submit" tone="primary" busy={confirm.isPending} disabled={code.trim() === ''}>
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}

function StopCodes({ onClose }: { readonly onClose: () => void }): ReactNode {
  const all = useAccessWords();
  const words = all.account.codes;
  const client = useQueryClient();
  const toast = useToast();
  const [password, setPassword] = useState('');
  const stop = useMutation({
    mutationFn: () => request('/codes/off', { method: 'POST', json: { password } }),
    onSuccess: async () => {
      toast({ text: words.stopped });
      onClose();
      await client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
  const isWrong = stop.error instanceof ApiProblem && stop.error.code === 'sign.in.refused';
  return (
    <Confirm
      title={words.stopTitle}
      text={words.stopText}
      yes={words.stop}
      isReady={password !== ''}
      busy={stop.isPending}
      error={isWrong ? null : stop.error}
      onYes={() => stop.mutate()}
      onClose={onClose}
    >
      {(missing) => (
        <PasswordField
          label={all.signIn.password}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={isWrong ? words.wrongPassword : missing}
        />
      )}
    </Confirm>
  );
}
