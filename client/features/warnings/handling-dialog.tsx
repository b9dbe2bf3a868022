import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WarningDto } from '#contract/warnings.ts';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { Field } from '#client/ui/field.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { bodyOf, needsText } from './handling-body.ts';
import type { HandlingBody } from './handling-body.ts';
import { handlingTexts } from './handling-texts.ts';

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
  const words = wording.t.warnings.actions;
  const texts = handlingTexts(action, warning.needsSignOff, wording);
  const path = `/warnings/${encodeURIComponent(warning.id)}/${action}`;
  const post = usePost<HandlingBody, unknown>(path, () => {
    toast({ text: texts.done });
    onClose();
  });
  const needsName = action === 'sign-off' || (action === 'close' && warning.needsSignOff);
  return (
    <Confirm
      title={texts.title}
      text={texts.explain}
      yes={texts.title}
      tone={isFinal(action) ? 'danger' : 'primary'}
      isReady={action !== 'assign' || assignee.trim() !== ''}
      reason={{ label: texts.field, missing: needsText(action) ? words.required : undefined }}
      person={needsName ? 'required' : 'optional'}
      busy={post.isPending}
      error={post.error}
      onYes={(said) => post.mutate(bodyOf(action, { assignee: assignee.trim(), said }))}
      onClose={onClose}
    >
      {(missing) =>
        action === 'assign' && (
          <Field label={words.assigneeField} required error={missing}>
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
        )
      }
    </Confirm>
  );
}

function isFinal(action: HandlingAction): boolean {
  return action === 'close' || action === 'sign-off';
}
