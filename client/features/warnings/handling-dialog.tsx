import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WarningDto } from '#contract/warnings.ts';
import { usePost } from '#client/api/actions.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { bodyOf, needsText } from './handling-body.ts';
import type { HandlingBody } from './handling-body.ts';
import { handlingTexts } from './handling-texts.ts';
import { PersonField } from '#client/ui/person-field.tsx';

export type HandlingAction = 'acknowledge' | 'assign' | 'note' | 'close' | 'sign-off' | 'send-back';

export interface HandlingDialogProps {
  readonly warning: Pick<WarningDto, 'id' | 'needsSignOff'>;
  readonly action: HandlingAction;
  readonly onClose: () => void;
}

/** One thing done about a warning, with what it must say and by whom. */
export function HandlingDialog({ warning, action, onClose }: HandlingDialogProps): ReactNode {
  const wording = useLanguage();
  const toast = useToast();
  const [assignee, setAssignee] = useState('');
  const [text, setText] = useState('');
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  const words = wording.t.warnings.actions;
  const texts = handlingTexts(action, warning.needsSignOff, wording);
  const path = `/warnings/${encodeURIComponent(warning.id)}/${action}`;
  const post = usePost<HandlingBody, unknown>(path, () => {
    toast({ text: texts.done });
    onClose();
  });
  const missingAssignee = action === 'assign' && assignee.trim() === '';
  const { user } = useLeave();
  const needsName = !user && (action === 'sign-off' || (action === 'close' && warning.needsSignOff));
  const missingName = needsName && person.trim() === '';
  const missingText = needsText(action) && text.trim() === '';

  function submit(): void {
    setTried(true);
    if (missingAssignee || missingText || missingName) return;
    post.mutate(bodyOf(action, { assignee: assignee.trim(), text: text.trim(), person: person.trim() }));
  }

  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone={isFinal(action) ? 'danger' : 'primary'} busy={post.isPending} onClick={submit}>
            {texts.title}
          </Button>
        </>
      }
    >
      <p className="muted">{texts.explain}</p>
      {action === 'assign' && (
        <Field
          label={words.assigneeField}
          required
          error={tried && missingAssignee ? words.required : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              value={assignee}
              maxLength={200}
              onChange={(event) => setAssignee(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field
        label={texts.field}
        required={needsText(action)}
        error={tried && missingText ? words.required : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            value={text}
            maxLength={2000}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <PersonField
        value={person}
        required={needsName}
        error={tried && missingName ? handlingWords(wording.language).personNeeded : undefined}
        onChange={setPerson}
      />
      {post.isError && <ProblemView error={post.error} />}
    </Dialog>
  );
}

function isFinal(action: HandlingAction): boolean {
  return action === 'close' || action === 'sign-off';
}
