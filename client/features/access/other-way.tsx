import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SignInStateDto } from '#contract/access.ts';
import { apiUrl, request } from '#client/api/client.ts';
import { signInQuery, useEntered, type Session } from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Button } from '#client/ui/button.tsx';
import { CodeField } from './code-field.tsx';
import { SignInProblem } from './sign-in-problem.tsx';

/** The way in over the organisation's own sign-in, where there is one; it leads back to the page one is at. */
export function OtherWay(): ReactNode {
  const words = useAccessWords().signIn;
  const ways = useQuery(signInQuery).data;
  if (!ways?.provider) return null;
  const to = `${window.location.pathname}${window.location.search}`;
  return (
    <div className="sign-in-other">
      <p>{words.or}</p>
      <a className="button button-plain" href={apiUrl('/session/provider', { to })}>
        {words.by(ways.provider.label)}
      </a>
    </div>
  );
}

/** Why that way did not lead in. */
export function OtherWayRefusal({ state }: { readonly state: SignInStateDto }): ReactNode {
  const words = useAccessWords().signIn;
  if (!state.refusal) return null;
  const { code, identity } = state.refusal;
  const known: Readonly<Record<string, string>> = {
    'sign.in.lost': words.lost,
    'sign.in.unknown': words.unknown,
    'sign.in.locked': words.locked,
  };
  return (
    <div className="field-error" role="alert">
      <p>{known[code] ?? words.provider(state.provider?.label ?? '')}</p>
      {identity !== null && <p className="access-secret">{identity}</p>}
    </div>
  );
}

/** The one-time code of whoever came over the provider, and has an account that asks for one. */
export function CodeForm(): ReactNode {
  const words = useAccessWords().signIn;
  const required = useAccessWords().required;
  const entered = useEntered();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const enter = useMutation({
    mutationFn: () => request<Session>('/session/code', { method: 'POST', json: { code: code.trim() } }),
    onSuccess: entered,
  });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (code.trim() !== '') enter.mutate();
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>{words.codeText}</p>
      <CodeField value={code} onChange={setCode} error={tried && code.trim() === '' ? required : undefined} />
      {enter.isError && <SignInProblem error={enter.error} hadCode />}
      <Button type="submit" tone="primary" busy={enter.isPending}>
        {words.submit}
      </Button>
    </form>
  );
}
