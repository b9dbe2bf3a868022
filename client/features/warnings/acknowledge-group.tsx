import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WarningDto } from '#contract/warnings.ts';
import { usePost } from '#client/api/actions.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { usePerson } from '#client/lib/remembered-person.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { PersonField } from '#client/ui/person-field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

/** Acknowledges what nobody has of a city's warning and its districts', in one go. Nothing where nothing waits. */
export function AcknowledgeGroup({ items }: { readonly items: readonly WarningDto[] }): ReactNode {
  const { language } = useLanguage();
  const { view } = useView();
  const [isOpen, setOpen] = useState(false);
  const waiting = items.filter(isUnanswered).map(({ id }) => id);
  // The past is looked at, not acted on.
  if (waiting.length === 0 || view.asOf !== undefined) return null;
  return (
    <>
      <Button tone="quiet" className="no-print" leave="warning" onClick={() => setOpen(true)}>
        {handlingWords(language).group.button(waiting.length)}
      </Button>
      {isOpen && <GroupDialog ids={waiting} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Nobody has since it opened or last rose. */
function isUnanswered({ state, acknowledgedBy, escalation }: WarningDto): boolean {
  return state !== 'closed' && (acknowledgedBy === null || escalation?.state === 'running');
}

interface Body {
  readonly ids: readonly string[];
  readonly note?: string;
  readonly by?: string;
}

function GroupDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const { language, t } = useLanguage();
  const toast = useToast();
  const [note, setNote] = useState('');
  const [person, setPerson] = usePerson();
  const words = handlingWords(language).group;
  const actions = t.warnings.actions;
  const post = usePost<Body, unknown>('/warnings/acknowledge', () => {
    toast({ text: words.done(ids.length) });
    onClose();
  });
  const by = person.trim();
  const send = (): void =>
    post.mutate({ ids, ...(note.trim() !== '' && { note: note.trim() }), ...(by !== '' && { by }) });
  return (
    <Dialog
      title={words.button(ids.length)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{actions.cancel}</Button>
          <Button tone="primary" busy={post.isPending} onClick={send}>
            {actions.acknowledge}
          </Button>
        </>
      }
    >
      <p className="muted">{actions.acknowledgeText}</p>
      <Field label={actions.noteField}>
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <PersonField value={person} onChange={setPerson} />
      {post.isError && <ProblemView error={post.error} />}
    </Dialog>
  );
}
