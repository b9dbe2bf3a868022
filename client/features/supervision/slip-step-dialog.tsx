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

export type SlipAction = 'sign' | 'reply' | 'check' | 'send-back' | 'close';

export interface SlipStepDialogProps {
  readonly no: string;
  readonly action: SlipAction;
  readonly onClose: () => void;
}

/** Takes a slip one step further, with the words the step asks for. */
export function SlipStepDialog({ no, action, onClose }: SlipStepDialogProps): ReactNode {
  const words = taskWords(useLanguage().language).supervision;
  const toast = useToast();
  const [text, setText] = useState('');
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  const isNeeded = action === 'reply' || action === 'send-back';
  const isMissing = isNeeded && text.trim() === '';
  const path = `/supervision/${encodeURIComponent(no)}/${action}`;
  const post = usePost<{ text: string; by?: string }, unknown>(path, () => {
    toast({ text: words.done });
    onClose();
  });

  function submit(): void {
    setTried(true);
    if (isMissing) return;
    post.mutate({ text: text.trim(), ...(person.trim() !== '' && { by: person.trim() }) });
  }

  return (
    <Dialog
      title={words.actions[action]}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" busy={post.isPending} onClick={submit}>
            {words.actions[action]}
          </Button>
        </>
      }
    >
      <Field
        label={action === 'reply' ? words.fields.words : words.fields.text}
        required={isNeeded}
        error={tried && isMissing ? words.required : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            value={text}
            maxLength={4000}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <PersonField value={person} onChange={setPerson} />
      {post.isError && <ProblemView error={post.error} />}
    </Dialog>
  );
}
