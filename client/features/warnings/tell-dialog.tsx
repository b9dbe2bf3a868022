import { useState, type ReactNode } from 'react';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { TOLD_MEANS, type ToldMeans } from '#domain/handling.ts';
import { usePost } from '#client/api/actions.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { Field } from '#client/ui/field.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export type Contact = WarningDetailDto['contacts'][number];

export interface TellDialogProps {
  /** Id of the warning. */
  readonly warning: string;
  readonly contact: Contact;
  readonly onClose: () => void;
}

interface Telling {
  readonly contact: string;
  readonly done: boolean;
  readonly means?: ToldMeans;
  readonly note?: string;
  readonly by?: string;
}

/** Notes that a contact was told, by what means and with what remark; or takes it back where it is told. */
export function TellDialog({ warning, contact, onClose }: TellDialogProps): ReactNode {
  const { language } = useLanguage();
  const toast = useToast();
  const words = handlingWords(language).contacts;
  const [means, setMeans] = useState<ToldMeans>();
  const isUndoing = contact.told !== null && !contact.told.again;
  const post = usePost<Telling, unknown>(`/warnings/${encodeURIComponent(warning)}/contacts`, () => {
    toast({ text: isUndoing ? words.undone : words.noted });
    onClose();
  });
  const parts = language === 'zh' ? [contact.unitZh, contact.dutyZh] : [contact.unitEn, contact.dutyEn];
  return (
    <Confirm
      title={isUndoing ? words.undoTitle : words.tellTitle}
      of={[...parts, contact.person].filter((part) => part !== '').join(' · ')}
      text={isUndoing ? words.undoText : undefined}
      yes={isUndoing ? words.undo : words.tell}
      tone={isUndoing ? 'danger' : 'primary'}
      reason={{ label: words.note }}
      person="optional"
      busy={post.isPending}
      error={post.error}
      onYes={({ reason: note, ...by }) =>
        post.mutate({
          contact: contact.id,
          done: !isUndoing,
          ...(means !== undefined && !isUndoing && { means }),
          ...(note !== '' && { note }),
          ...by,
        })
      }
      onClose={onClose}
    >
      {!isUndoing && (
        <Field label={words.means}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={means ?? ''}
              onChange={({ target }) => setMeans(TOLD_MEANS.find((each) => each === target.value))}
            >
              <option value="">{words.anyMeans}</option>
              {TOLD_MEANS.map((each) => (
                <option key={each} value={each}>
                  {words.meansOf[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </Confirm>
  );
}
