import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { PersonField } from '#client/ui/person-field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export interface EntryDialogProps {
  readonly register: RegisterDto;
  readonly entry: RegisterEntryDto;
  readonly onClose: () => void;
}

/** Takes an entry back, with the reason. */
export function WithdrawDialog({ register, entry, onClose }: EntryDialogProps): ReactNode {
  const { language } = useLanguage();
  const words = useRegisterWords();
  const toast = useToast();
  const [person, setPerson] = usePerson();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const path = `/registers/${register.id}/entries/${entry.id}/withdraw`;
  const post = usePost<{ number: number; reason: string; by?: string }, unknown>(path, () => {
    toast({ text: words.takenBack });
    onClose();
  });
  const isMissing = reason.trim() === '';

  function submit(): void {
    setTried(true);
    if (isMissing) return;
    const by = person.trim() === '' ? {} : { by: person.trim() };
    post.mutate({ number: entry.number, reason: reason.trim(), ...by });
  }

  return (
    <Dialog
      title={`${words.withdraw} · ${register.title[language]}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="danger" busy={post.isPending} onClick={submit}>
            {words.withdraw}
          </Button>
        </>
      }
    >
      <p>{words.withdrawText}</p>
      <Field
        label={words.reasonWithdraw}
        required
        hint={words.reasonHint}
        error={tried && isMissing ? words.required : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <PersonField value={person} onChange={setPerson} />
      {post.isError && <ProblemView error={post.error} />}
    </Dialog>
  );
}
