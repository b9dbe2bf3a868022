import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '#client/api/client.ts';
import {
  SESSION_KEY,
  sessionQuery,
  signInQuery,
  useEntered,
  type Session,
} from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { CodeField } from './code-field.tsx';
import { CodeForm, OtherWay, OtherWayRefusal } from './other-way.tsx';
import { PasswordCard } from './password-card.tsx';
import { problemCode, SignInProblem } from './sign-in-problem.tsx';
import { SignOut } from './sign-out.tsx';
import './access.css';

/**
 * In place of every page while nobody is signed in, or whoever is still has the password that was given; the address
 * stays, and opens afterwards.
 */
export function SignInPage({ ended }: { readonly ended: boolean }): ReactNode {
  const { language, t, setLanguage } = useLanguage();
  const words = useAccessWords().signIn;
  const user = useQuery(sessionQuery).data?.user;
  const ways = useQuery(signInQuery).data;
  return (
    <div className="sign-in">
      <main className="sign-in-box">
        <p className="sign-in-brand">
          <b>{t.app.name}</b> {t.app.tagline}
        </p>
        {user?.mustChange === true ? (
          <FirstPassword name={user.name} />
        ) : (
          <Page title={ways?.waitsForCode === true ? words.codeTitle : words.title}>
            {ended && (
              <p className="sign-in-ended" role="status">
                {words.ended}
              </p>
            )}
            {ways && <OtherWayRefusal state={ways} />}
            {ways?.waitsForCode === true ? (
              <CodeForm />
            ) : (
              <>
                <SignInForm />
                <OtherWay />
              </>
            )}
          </Page>
        )}
        <button
          type="button"
          className="language-switch"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          title={t.app.filters.language}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t.app.filters.otherLanguage}
        </button>
      </main>
    </div>
  );
}

/** Somebody else knows the password one came by: nothing opens before it is another. */
function FirstPassword({ name }: { readonly name: string }): ReactNode {
  const words = useAccessWords().signIn;
  const client = useQueryClient();
  return (
    <Page title={words.first} aside={<SignOut />}>
      <p>{words.firstText}</p>
      <PasswordCard name={name} onChanged={() => client.invalidateQueries({ queryKey: SESSION_KEY })} />
    </Page>
  );
}

function SignInForm(): ReactNode {
  const words = useAccessWords().signIn;
  const required = useAccessWords().required;
  const entered = useEntered();
  const [draft, setDraft] = useState({ name: '', password: '', code: '' });
  const [isShown, setIsShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const enter = useMutation({
    mutationFn: (code: string | undefined) =>
      request<Session>('/session', {
        method: 'POST',
        json: { name: draft.name.trim(), password: draft.password, code },
      }),
    onSuccess: entered,
    onError: (error) => {
      if (problemCode(error) === 'sign.in.code') setAsksCode(true);
    },
  });
  const missing = {
    name: draft.name.trim() === '',
    password: draft.password === '',
    code: asksCode && draft.code.trim() === '',
  };
  const errorOf = (field: keyof typeof missing): string | undefined =>
    tried && missing[field] ? required : undefined;
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (!missing.name && !missing.password && !missing.code) {
      setTried(false);
      enter.mutate(asksCode ? draft.code.trim() : undefined);
    }
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field label={words.name} required error={errorOf('name')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={draft.name}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.password} required error={errorOf('password')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type={isShown ? 'text' : 'password'}
            value={draft.password}
            autoComplete="current-password"
            onChange={(event) => set({ password: event.target.value })}
          />
        )}
      </Field>
      <label className="toggle">
        <input type="checkbox" checked={isShown} onChange={(event) => setIsShown(event.target.checked)} />
        <span>{words.show}</span>
      </label>
      {asksCode && (
        <CodeField value={draft.code} onChange={(code) => set({ code })} error={errorOf('code')} />
      )}
      {enter.isError && <SignInProblem error={enter.error} hadCode={enter.variables !== undefined} />}
      <Button type="submit" tone="primary" busy={enter.isPending}>
        {words.submit}
      </Button>
    </form>
  );
}
