import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { usePerson } from '#client/lib/remembered-person.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { PersonField } from '#client/ui/person-field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export interface DecideDialogProps {
  readonly no: number;
  readonly period: string;
  readonly kind: 'accept' | 'send-back';
  readonly onClose: () => void;
}

/** Accepts a return, or sends it back with the reason. */
export function DecideDialog({ no, period, kind, onClose }: DecideDialogProps): ReactNode {
  const words = taskWords(useLanguage().language).form;
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  const isAccept = kind === 'accept';
  const title = isAccept ? words.acceptTitle : words.sendBackTitle;
  const isMissing = !isAccept && reason.trim() === '';
  const post = usePost<{ reason: string; by?: string }, unknown>(
    `/tasks/${no}/returns/${period}/${kind}`,
    () => {
      toast({ text: isAccept ? words.accepted : words.sentBack });
      onClose();
    },
  );

  function submit(): void {
    setTried(true);
    if (isMissing) return;
    post.mutate({ reason: reason.trim(), ...(person.trim() !== '' && { by: person.trim() }) });
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" busy={post.isPending} onClick={submit}>
            {title}
          </Button>
        </>
      }
    >
      <Field
        label={isAccept ? words.opinion : words.reason}
        required={!isAccept}
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
