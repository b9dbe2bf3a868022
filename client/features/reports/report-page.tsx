import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { ReportDto } from '#contract/reports.ts';
import { usePost } from '#client/api/actions.ts';
import { apiUrl } from '#client/api/client.ts';
import { reportQuery } from '#client/api/reports-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ProblemView, Skeleton } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { ReportEditor } from './report-editor.tsx';
import { ReportSide } from './report-side.tsx';
import { ReportText } from './report-text.tsx';
import './reports.css';

/** One report: its text with every number a link, and what stands between a draft and its issue. */
export function ReportPage({ id }: { readonly id: string }): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = reportWords(language);
  const query = useQuery(reportQuery(id));
  const report = query.data;
  return (
    <Page
      title={report?.title ?? words.title}
      titleAsWritten={report !== undefined}
      aside={
        <span className="row">
          {report && (
            <Badge tone={report.state === 'issued' ? 'good' : 'near'}>
              {report.number === null ? words.states[report.state] : words.issued(report.number)}
            </Badge>
          )}
          {report?.edited === true && <Badge>{words.edited}</Badge>}
          <Link href={hrefTo('/reports')}>{words.back}</Link>
        </span>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={640} />}>
        {(data) => <ReportBody key={data.updatedAt} report={data} />}
      </QueryView>
    </Page>
  );
}

function ReportBody({ report }: { readonly report: ReportDto }): ReactNode {
  const words = reportWords(useLanguage().language);
  const toast = useToast();
  const [person] = usePerson();
  const [isEditing, setIsEditing] = useState(false);
  const [isIssuing, setIsIssuing] = useState(false);
  const refresh = usePost<{ by?: string }, ReportDto>(`/reports/${report.id}/refresh`, () =>
    toast({ text: words.refreshed }),
  );
  const isDraft = report.state === 'draft';
  const by = person.trim() === '' ? {} : { by: person.trim() };
  return (
    <>
      <div className="row no-print">
        {isDraft && (
          <>
            <Button tone="primary" leave="issue" onClick={() => setIsIssuing(true)}>
              {words.issue}
            </Button>
            <Button leave="report" busy={refresh.isPending} onClick={() => refresh.mutate(by)}>
              {words.refresh}
            </Button>
            <Button leave="report" onClick={() => setIsEditing(!isEditing)}>
              {isEditing ? words.cancel : words.edit}
            </Button>
          </>
        )}
        <a className="button button-plain" href={apiUrl(`/reports/${report.id}.docx`)}>
          {words.download}
        </a>
        <a className="button button-plain" href={apiUrl(`/reports/${report.id}.xlsx`)}>
          {words.downloadTables}
        </a>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
      {refresh.isError && <ProblemView error={refresh.error} />}
      <div className="columns columns-wide-narrow report-columns">
        {isEditing ? (
          <ReportEditor report={report} onDone={() => setIsEditing(false)} />
        ) : (
          <ReportText report={report} />
        )}
        <ReportSide report={report} />
      </div>
      {isIssuing && <IssueDialog report={report} onClose={() => setIsIssuing(false)} />}
    </>
  );
}
