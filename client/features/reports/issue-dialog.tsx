import type { ReactNode } from 'react';
import type { ReportDto } from '#contract/reports.ts';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { Confirm } from '#client/ui/confirm.tsx';
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
  const post = usePost<{ by?: string }, ReportDto>(`/reports/${report.id}/issue`, () => {
    toast({ text: words.issueDone });
    onClose();
  });
  return (
    <Confirm
      title={words.issueTitle}
      text={words.issueText}
      yes={words.issue}
      tone="primary"
      person="optional"
      busy={post.isPending}
      error={post.error}
      onYes={({ by }) => post.mutate(by === undefined ? {} : { by })}
      onClose={onClose}
    />
  );
}
