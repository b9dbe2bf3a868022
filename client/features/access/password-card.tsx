import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { passwordFault } from '#domain/access.ts';
import { request } from '#client/api/client.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { ApiProblem } from '#client/lib/problem.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { PasswordField } from './password-field.tsx';

/** One’s own password, changed with the old one. */
export function PasswordCard({
  name,
  onChanged,
}: {
  readonly name: string;
  readonly onChanged?: () => Promise<unknown>;
}): ReactNode {
  const all = useAccessWords();
  const words = all.account.password;
  const client = useQueryClient();
  const toast = useToast();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const fault = passwordFault(name, next);
  const change = useMutation({
    mutationFn: () => request('/password', { method: 'POST', json: { old, next } }),
    onSuccess: async () => {
      toast({ text: words.changed });
      setOld('');
      setNext('');
      setTried(false);
      await client.invalidateQueries({ queryKey: ['sessions'] });
      await onChanged?.();
    },
  });
  const wrongOld = change.error instanceof ApiProblem && change.error.code === 'sign.in.refused';

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    setTried(true);
    if (old !== '' && fault === undefined) change.mutate();
  }

  return (
    <Card title={words.title}>
      <form className="stack access-form" onSubmit={submit} noValidate>
        <PasswordField
          label={words.old}
          value={old}
          onChange={setOld}
          autoComplete="current-password"
          error={tried && old === '' ? all.required : wrongOld ? words.wrong : undefined}
        />
        <PasswordField
          label={words.next}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          hint={words.hint}
          error={tried && fault ? all.faults[fault] : undefined}
        />
        {change.isError && !wrongOld && <ProblemView error={change.error} />}
        <div>
          <Button type="submit" tone="primary" busy={change.isPending}>
            {words.change}
          </Button>
        </div>
      </form>
    </Card>
  );
}
