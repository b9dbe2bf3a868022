import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReturnStandingDto, TaskDetail } from '#contract/tasks.ts';
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

const PARTS = ['progress', 'figures', 'problems', 'nextSteps'] as const;
type Draft = Record<(typeof PARTS)[number] | 'confidence', string>;

export interface ReturnFormProps {
  readonly task: TaskDetail;
  readonly standing: ReturnStandingDto;
  readonly onClose: () => void;
}

/** A return of one period; it starts from the last version, so that a correction need not be typed anew. */
export function ReturnForm({ task, standing, onClose }: ReturnFormProps): ReactNode {
  const { language } = useLanguage();
  const words = taskWords(language).form;
  const toast = useToast();
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  const { newest } = standing;
  const [draft, setDraft] = useState<Draft>({
    progress: newest?.progress ?? '',
    figures: newest?.figures ?? '',
    problems: newest?.problems ?? '',
    nextSteps: newest?.nextSteps ?? '',
    confidence: newest?.confidence?.toString() ?? '',
  });
  const post = usePost<Record<string, unknown>, unknown>(`/tasks/${task.no}/returns`, () => {
    toast({ text: words.done });
    onClose();
  });
  const isMissing = draft.progress.trim() === '';

  function submit(): void {
    setTried(true);
    if (isMissing) return;
    const { confidence, ...texts } = draft;
    post.mutate({
      ...texts,
      period: standing.period,
      confidence: confidence === '' ? null : Number(confidence),
      ...(person.trim() !== '' && { by: person.trim() }),
    });
  }

  return (
    <Dialog
      kind="side"
      title={words.title(standing.period)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" busy={post.isPending} onClick={submit}>
            {words.submit}
          </Button>
        </>
      }
    >
      <div className="stack">
        {PARTS.map((part) => (
          <Field
            key={part}
            label={words[part]}
            required={part === 'progress'}
            error={part === 'progress' && tried && isMissing ? words.required : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                className="textarea"
                value={draft[part]}
                maxLength={8000}
                onChange={(event) => setDraft({ ...draft, [part]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={words.confidence}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={draft.confidence}
              onChange={(event) => setDraft({ ...draft, confidence: event.target.value })}
            >
              <option value="">–</option>
              {Array.from({ length: 11 }, (_, value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          )}
        </Field>
        <PersonField value={person} onChange={setPerson} />
        {post.isError && <ProblemView error={post.error} />}
      </div>
    </Dialog>
  );
}
