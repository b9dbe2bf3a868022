import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { UploadListItem } from '#contract/uploads.ts';
import { uploadsQuery } from '#client/api/uploads-query.ts';
import { formatBytes, formatInstant } from '#client/lib/format.ts';
import { useDataSections } from '#client/lib/data-sections.ts';
import { useT } from '#client/lib/language.tsx';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { May } from '#client/ui/may.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';
import { DropZone } from './drop-zone.tsx';
import { TemplatesCard } from './templates-card.tsx';
import { UploadState } from './upload-state.tsx';
import './uploads.css';

/** 数据: send a sheet in, and every sheet that came. */
export function UploadsPage(): ReactNode {
  const t = useT();
  const texts = useUploadWords();
  const query = useInfiniteQuery(uploadsQuery);
  const total = query.data?.pages[0]?.total;
  return (
    <Page title={texts.title}>
      <SectionNav label={t.app.dataNav.label} links={useDataSections()} />
      <May leave="upload">
        <DropZone />
      </May>
      <Card
        title={texts.list}
        actions={total !== undefined && total > 0 ? <Badge>{texts.listOf(total)}</Badge> : undefined}
      >
        <QueryView query={query} skeleton={<Skeleton height={240} />}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <Empty title={texts.empty} text={texts.emptyText} />;
            return <UploadsTable items={items} />;
          }}
        </QueryView>
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {texts.more}
          </Button>
        )}
      </Card>
      <TemplatesCard />
    </Page>
  );
}

function UploadsTable({ items }: { readonly items: readonly UploadListItem[] }): ReactNode {
  const texts = useUploadWords();
  return (
    <Table<UploadListItem>
      caption={texts.list}
      columns={useColumns()}
      rows={items}
      rowKey={(item) => item.id}
      rowTone={(item) => (item.state === 'discarded' || item.state === 'withdrawn' ? 'idle' : undefined)}
    />
  );
}

function useColumns(): Column<UploadListItem>[] {
  const t = useT();
  const texts = useUploadWords();
  const { hrefTo } = useView();
  const words = texts.columns;
  return [
    {
      key: 'file',
      header: words.file,
      cell: (item) => (
        <span className="upload-file">
          <Link href={hrefTo(`/data/uploads/${item.id}`)}>{item.file.name}</Link>
          <span className="muted">{formatBytes(item.file.bytes)}</span>
          {item.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
        </span>
      ),
    },
    { key: 'state', header: words.state, nowrap: true, cell: (item) => <UploadState state={item.state} /> },
    { key: 'cells', header: words.cells, align: 'end', cell: (item) => item.summary.cells },
    { key: 'added', header: words.added, align: 'end', cell: (item) => item.summary.added },
    { key: 'changed', header: words.changed, align: 'end', cell: (item) => item.summary.changed },
    { key: 'problems', header: words.problems, align: 'end', cell: (item) => item.problemsTotal },
    {
      key: 'version',
      header: words.version,
      align: 'end',
      cell: (item) => item.committedVersion ?? t.terms.none,
    },
    { key: 'by', header: words.by, nowrap: true, cell: (item) => wordFor(t.terms.actors, item.createdBy) },
    { key: 'at', header: words.at, nowrap: true, cell: (item) => formatInstant(item.createdAt) },
  ];
}
