import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ReportDto, ReportKind } from '#contract/reports.ts';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';

const KINDS: readonly ReportKind[] = ['monthly', 'half-year'];

/** Which report, up to which month. */
export function DraftDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = reportWords(useLanguage().language);
  const { view, hrefTo } = useView();
  const [, navigate] = useLocation();
  const [person] = usePerson();
  const [kind, setKind] = useState<ReportKind>('monthly');
  const [period, setPeriod] = useState(view.period ?? '2020-06');
  const post = usePost<{ kind: ReportKind; period: string; by?: string }, ReportDto>('/reports', ({ id }) => {
    onClose();
    navigate(hrefTo(`/reports/${id}`));
  });
  return (
    <Dialog
      title={words.create}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            tone="primary"
            busy={post.isPending}
            onClick={() => post.mutate({ kind, period, ...(person.trim() !== '' && { by: person.trim() }) })}
          >
            {words.draft}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label={words.columns.kind}>
          {(control) => (
            <select
              {...control}
              className="select"
              value={kind}
              onChange={(event) => setKind(event.target.value === 'half-year' ? 'half-year' : 'monthly')}
            >
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {words.kinds[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.period} hint={kind === 'half-year' ? words.halfNote : undefined}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="month"
              value={period}
              onChange={(event) => setPeriod(event.target.value)}
            />
          )}
        </Field>
        {post.isError && <ProblemView error={post.error} />}
      </div>
    </Dialog>
  );
}
