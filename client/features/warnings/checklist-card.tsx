import { useState, type ReactNode } from 'react';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { usePost } from '#client/api/actions.ts';
import { formatInstant } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { useView } from '#client/lib/view.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Card } from '#client/ui/card.tsx';
import { ProblemView } from '#client/ui/states.tsx';

interface Tick {
  readonly item: string;
  readonly done: boolean;
  readonly by?: string;
}

/** The steps of the response to a warning of this level, each ticked by whoever did it. */
export function ChecklistCard({ warning }: { readonly warning: WarningDetailDto }): ReactNode {
  const { language, t } = useLanguage();
  const words = handlingWords(language).checklist;
  const [person] = usePerson();
  const { may } = useLeave();
  const { view } = useView();
  const post = usePost<Tick, unknown>(
    `/warnings/${encodeURIComponent(warning.id)}/checklist`,
    () => undefined,
  );
  // What was just ticked shows at once and until the answer has brought who and when. The pending write itself tells
  // its variables a moment late: the box would jump back and then forth again.
  const [sent, setSent] = useState<Tick>();
  const { checklist } = warning;
  if (checklist.length === 0) return null;
  const done = checklist.filter((step) => step.done).length;
  const isFixed = warning.state === 'closed' || view.asOf !== undefined || !may('warning');
  const tick = (item: string, isDone: boolean): void => {
    const step = { item, done: isDone, ...(person.trim() !== '' && { by: person.trim() }) };
    setSent(step);
    post.mutate(step, { onSettled: () => setSent(undefined) });
  };
  return (
    <Card
      title={words.title}
      actions={<span className="muted">{words.progress(done, checklist.length)}</span>}
    >
      <p className="muted checklist-hint">{words.hint}</p>
      <ul className="checklist">
        {checklist.map((step) => (
          <li key={step.id}>
            <label className="toggle">
              <input
                type="checkbox"
                checked={sent?.item === step.id ? sent.done : step.done}
                disabled={isFixed}
                onChange={(event) => tick(step.id, event.target.checked)}
              />
              <span>{language === 'zh' ? step.zh : step.en}</span>
            </label>
            {step.by !== null && step.at !== null && (
              <p className="muted">{words.done(wordFor(t.terms.actors, step.by), formatInstant(step.at))}</p>
            )}
          </li>
        ))}
      </ul>
      {post.isError && <ProblemView error={post.error} />}
    </Card>
  );
}
