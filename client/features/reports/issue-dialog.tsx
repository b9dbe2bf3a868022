import type { ReactNode } from 'react';
import type { ReportDto } from '#contract/reports.ts';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { PersonField } from '#client/ui/person-field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

/** Asks before a report is fixed for ever. */
export function IssueDialog({
  report,
  onClose,
}: {
  readonly report: ReportDto;
  readonly onClose: () => void;
}): ReactNode {
  const words = reportWords(useLanguage().language);
  const toast = useToast();
  const [person, setPerson] = usePerson();
  const post = usePost<{ by?: string }, ReportDto>(`/reports/${report.id}/issue`, () => {
    toast({ text: words.issueDone });
    onClose();
  });
  return (
    <Dialog
      title={words.issueTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            tone="primary"
            busy={post.isPending}
            onClick={() => post.mutate(person.trim() === '' ? {} : { by: person.trim() })}
          >
            {words.issue}
          </Button>
        </>
      }
    >
      <p>{words.issueText}</p>
      <PersonField value={person} onChange={setPerson} />
      {post.isError && <ProblemView error={post.error} />}
    </Dialog>
  );
}
