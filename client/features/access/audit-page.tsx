import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AuditEntryDto } from '#contract/audit.ts';
import { auditQuery, verificationQuery, type AuditFilter } from '#client/api/audit-query.ts';
import { apiUrl } from '#client/api/client.ts';
import { useAccessSections } from '#client/lib/access-sections.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, ProblemView, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import './access.css';

const FIELDS = ['actor', 'action', 'subject', 'from', 'to'] as const;

/** 审计记录: who did what, filtered by what the address says, and the proof that nothing of it was changed. */
export function AuditPage(): ReactNode {
  const words = useAccessWords();
  const { search } = useView();
  const filter = filterOf(search);
  const query = useInfiniteQuery(auditQuery(filter));
  return (
    <Page
      title={words.audit.title}
      aside={
        <>
          <a className="button button-plain" href={apiUrl('/audit/anchors.csv')} download>
            {words.audit.anchors}
          </a>
          <a className="button button-plain" href={apiUrl('/audit.csv', filter)} download>
            {words.audit.export}
          </a>
        </>
      }
    >
      <SectionNav label={words.label} links={useAccessSections()} />
      <p className="muted">{words.audit.intro}</p>
      <Verification />
      <Card title={words.audit.filter}>
        <FilterForm key={search} filter={filter} />
      </Card>
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={420} />}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <Empty title={words.audit.empty} text={words.audit.emptyText} />;
            return <EntriesTable items={items} />;
          }}
        </QueryView>
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {words.audit.more}
          </Button>
        )}
      </Card>
    </Page>
  );
}

function filterOf(search: string): AuditFilter {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = params.get(`log-${field}`) ?? '';
      return value === '' ? [] : [[field, value]];
    }),
  );
}

function FilterForm({ filter }: { readonly filter: AuditFilter }): ReactNode {
  const words = useAccessWords().audit;
  const { setParams } = useView();
  const [draft, setDraft] = useState<AuditFilter>(filter);
  const apply = (next: AuditFilter): void =>
    setParams(Object.fromEntries(FIELDS.map((field) => [`log-${field}`, next[field] || undefined])));

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    apply(draft);
  }

  return (
    <form className="audit-filters" onSubmit={submit}>
      {FIELDS.map((field) => (
        <Field key={field} label={words[field]}>
          {(control) => {
            const value = draft[field] ?? '';
            const set = (text: string): void => setDraft({ ...draft, [field]: text });
            return field === 'from' || field === 'to' ? (
              <DateInput control={control} value={value} onChange={set} />
            ) : (
              <input
                {...control}
                className="input"
                value={value}
                onChange={(event) => set(event.target.value)}
              />
            );
          }}
        </Field>
      ))}
      <Button type="submit" tone="primary">
        {words.filter}
      </Button>
      <Button disabled={Object.keys(filter).length === 0} onClick={() => apply({})}>
        {words.clear}
      </Button>
    </form>
  );
}

function EntriesTable({ items }: { readonly items: readonly AuditEntryDto[] }): ReactNode {
  const { t } = useLanguage();
  const words = useAccessWords().audit;
  return (
    <Table<AuditEntryDto>
      caption={words.title}
      dense
      rows={items}
      rowKey={({ id }) => String(id)}
      columns={[
        { key: 'id', header: words.id, align: 'end', cell: ({ id }) => id },
        {
          key: 'at',
          header: words.at,
          nowrap: true,
          cell: ({ at }) => at.replace('T', ' ').replace(/\.\d+Z$/, ''),
        },
        {
          key: 'actor',
          header: words.actor,
          nowrap: true,
          cell: ({ actor }) => wordFor(t.terms.actors, actor),
        },
        { key: 'action', header: words.action, nowrap: true, cell: ({ action }) => <code>{action}</code> },
        {
          key: 'subject',
          header: words.subject,
          nowrap: true,
          cell: ({ subject }) => <AsWritten>{subject}</AsWritten>,
        },
        {
          key: 'detail',
          header: words.detail,
          cell: ({ detail }) => <Detail text={JSON.stringify(detail)} />,
        },
      ]}
    />
  );
}

const SHOWN_AT_ONCE = 160;

/** What was written, as it was written; the rest of a long one is a click away. */
function Detail({ text }: { readonly text: string }): ReactNode {
  const whole = <code className="audit-detail">{text}</code>;
  return (
    <AsWritten>
      {text.length <= SHOWN_AT_ONCE ? (
        whole
      ) : (
        <details>
          <summary>
            <code className="audit-detail">{text.slice(0, SHOWN_AT_ONCE)}…</code>
          </summary>
          {whole}
        </details>
      )}
    </AsWritten>
  );
}

/** The chain, the originals and the values proved when asked, since that reads everything. */
function Verification(): ReactNode {
  const words = useAccessWords().audit;
  const query = useQuery(verificationQuery);
  const { data } = query;
  return (
    <Card
      title={words.verify}
      actions={
        <Button busy={query.isFetching} onClick={() => void query.refetch()}>
          {words.verify}
        </Button>
      }
    >
      {query.isFetching && <p role="status">{words.verifying}</p>}
      {!query.isFetching && query.isError && <ProblemView error={query.error} />}
      {!query.isFetching && data && (
        <div role="status" className="stack">
          <p>
            {data.verified
              ? words.sound(data.rows, data.anchors, data.originals)
              : words.broken(data.fault ?? '')}
          </p>
          <p>
            <span className="muted">{words.anchor}</span>{' '}
            <span className="access-secret">{data.lastHash}</span>
          </p>
        </div>
      )}
    </Card>
  );
}
