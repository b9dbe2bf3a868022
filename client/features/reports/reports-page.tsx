import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { ReportHead } from '#contract/reports.ts';
import { reportsQuery } from '#client/api/reports-query.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { reportWords } from '#client/lib/report-words.ts';
import { useTaskSections } from '#client/lib/task-sections.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import './reports.css';

/** 报告: drafts and what was issued; and a new one. */
export function ReportsPage(): ReactNode {
  const { language } = useLanguage();
  const words = reportWords(language);
  const { search, setParams } = useView();
  const params = new URLSearchParams(search);
  // A district's or a warning's page asks for its own report by the address.
  const asked = { kind: params.get('draft'), region: params.get('of'), warning: params.get('warning') };
  const [wanted, setWanted] = useState(false);
  const open = wanted || asked.kind !== null;
  const close = (): void => {
    setWanted(false);
    if (asked.kind !== null) setParams({ draft: undefined, of: undefined, warning: undefined });
  };
  const query = useQuery(reportsQuery);
  return (
    <Page
      title={words.title}
      aside={
        <Button tone="primary" leave="report" onClick={() => setWanted(true)}>
          {words.create}
        </Button>
      }
    >
      <SectionNav label={taskWords(language).title} links={useTaskSections()} />
      <p className="muted">{words.intro}</p>
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={220} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={words.empty} text={words.emptyText} />
            ) : (
              <ReportsTable items={items} />
            )
          }
        </QueryView>
      </Card>
      {open && <DraftDialog asked={asked} onClose={close} />}
    </Page>
  );
}

function ReportsTable({ items }: { readonly items: readonly ReportHead[] }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const words = reportWords(language);
  return (
    <Table<ReportHead>
      caption={words.title}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: words.columns.title,
          cell: ({ id, title }) => (
            <Link href={hrefTo(`/reports/${id}`)}>
              <AsWritten>{title}</AsWritten>
            </Link>
          ),
        },
        { key: 'kind', header: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          key: 'state',
          header: words.columns.state,
          cell: ({ state, number }) => (
            <Badge tone={state === 'issued' ? 'good' : 'near'}>
              {number === null ? words.states[state] : words.issued(number)}
            </Badge>
          ),
        },
        {
          key: 'by',
          header: words.columns.by,
          cell: ({ issuedBy, createdBy }) => wordFor(t.terms.actors, issuedBy ?? createdBy),
        },
        {
          key: 'at',
          header: words.columns.at,
          nowrap: true,
          cell: ({ issuedAt, updatedAt }) => formatInstant(issuedAt ?? updatedAt),
        },
      ]}
    />
  );
}
