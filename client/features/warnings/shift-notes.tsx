import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ShiftLogDto } from '#contract/shift-log.ts';
import { usePost } from '#client/api/actions.ts';
import { formatInstant } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { May } from '#client/ui/may.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { PersonField } from '#client/ui/person-field.tsx';

/** What officers wrote in the shift, and the next note. */
export function ShiftNotes({ notes }: Pick<ShiftLogDto, 'notes'>): ReactNode {
  const { language, t } = useLanguage();
  const words = handlingWords(language).shift;
  const toast = useToast();
  const [text, setText] = useState('');
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  const post = usePost<{ text: string; by?: string }, unknown>('/shift-log/notes', () => {
    toast({ text: words.added });
    setText('');
    setTried(false);
  });
  const isMissing = text.trim() === '';

  function submit(): void {
    setTried(true);
    if (isMissing) return;
    post.mutate({ text: text.trim(), ...(person.trim() !== '' && { by: person.trim() }) });
  }

  return (
    <Card title={words.notes}>
      {notes.length === 0 && <p className="muted">{words.notesEmpty}</p>}
      <ul className="shift-notes">
        {notes.map((note) => (
          <li key={`${note.at}-${note.text}`}>
            <p className="ledger-text">{note.text}</p>
            <p className="muted">
              {wordFor(t.terms.actors, note.by)} · {formatInstant(note.at)}
            </p>
          </li>
        ))}
      </ul>
      <May leave="warning">
        <div className="stack no-print silence-form">
          <Field label={words.noteField} error={tried && isMissing ? words.noteRequired : undefined}>
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
          <div className="row">
            <Button busy={post.isPending} onClick={submit}>
              {words.add}
            </Button>
          </div>
          {post.isError && <ProblemView error={post.error} />}
        </div>
      </May>
    </Card>
  );
}
