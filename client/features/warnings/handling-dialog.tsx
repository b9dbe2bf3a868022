import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePost } from '#client/api/actions.ts';
import { useT } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { bodyOf, needsText } from './handling-body.ts';
import type { HandlingBody } from './handling-body.ts';

export type HandlingAction = 'acknowledge' | 'assign' | 'note' | 'close';

export interface HandlingDialogProps {
  readonly id: string;
  readonly action: HandlingAction;
  readonly onClose: () => void;
}

/** Acknowledge, assign, note or close, with what each must say. */
export function HandlingDialog({ id, action, onClose }: HandlingDialogProps): ReactNode {
  const t = useT();
  const toast = useToast();
  const [assignee, setAssignee] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const words = t.warnings.actions;
  const post = usePost<HandlingBody, unknown>(`/warnings/${encodeURIComponent(id)}/${action}`, () => {
    toast({ text: words.done[action] });
    onClose();
  });
  const missingAssignee = action === 'assign' && assignee.trim() === '';
  const missingText = needsText(action) && text.trim() === '';
  const explain = {
    acknowledge: words.acknowledgeText,
    assign: words.assignText,
    note: words.noteText,
    close: words.closeText,
  };
  const label = {
    acknowledge: words.noteField,
    assign: words.noteField,
    note: words.textField,
    close: words.reasonField,
  };

  function submit(): void {
    setTried(true);
    if (missingAssignee || missingText) return;
    post.mutate(bodyOf(action, { assignee: assignee.trim(), text: text.trim() }));
  }

  return (
    <Dialog
      title={words[action]}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone={action === 'close' ? 'danger' : 'primary'} busy={post.isPending} onClick={submit}>
            {words[action]}
          </Button>
        </>
      }
    >
      <p className="muted">{explain[action]}</p>
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
        label={label[action]}
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
      {post.isError && <ProblemView error={post.error} />}
    </Dialog>
  );
}
