import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { HistoryItem } from '#contract/observations.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import { historyQuery } from '#client/api/observations-query.ts';
import { basisOf } from '#client/lib/attainment-text.ts';
import { exactFigure, formatInstant, formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';

interface Revision {
  readonly from: HistoryItem;
  readonly to: HistoryItem;
}

/** How the figure judged here has been revised. */
export function RevisionsCard({ item }: { readonly item: AttainmentDto }): ReactNode {
  const { language, t } = useLanguage();
  const texts = useTargetWords();
  const { view } = useView();
  const basis = basisOf(item);
  const period = item.actualPeriod ?? item.period;
  const query = useQuery(
    historyQuery({ indicator: item.indicator, region: item.region, period, basis }, view.asOf),
  );
  const words = texts.revisions;
  const figure = (each: HistoryItem): string =>
    each.value === null
      ? t.terms.missing[each.missing ?? 'not-reported']
      : exactFigure(each.value, each.unit, language);
  return (
    <Card
      title={words.title}
      actions={<span className="muted">{words.of(formatSpan(period, basis, language))}</span>}
    >
      <QueryView query={query} skeleton={<Skeleton height={60} />}>
        {({ items }) => {
          const revisions = revisionsOf(items);
          return revisions.length === 0 ? (
            <p className="muted">{words.empty}</p>
          ) : (
            <Table<Revision>
              caption={words.title}
              dense
              rows={revisions}
              rowKey={(revision) => String(revision.to.version)}
              columns={[
                { key: 'when', header: words.when, cell: ({ to }) => formatInstant(to.recordedAt) },
                { key: 'from', header: words.from, align: 'end', cell: ({ from }) => figure(from) },
                { key: 'to', header: words.to, align: 'end', cell: ({ to }) => figure(to) },
                {
                  key: 'why',
                  header: words.why,
                  cell: ({ to }) => (to.change === 'withdraw' ? t.figure.withdrawn : (to.reason ?? to.file)),
                },
              ]}
            />
          );
        }}
      </QueryView>
    </Card>
  );
}

function revisionsOf(items: readonly HistoryItem[]): Revision[] {
  const ordered = [...items].sort((a, b) => a.version - b.version);
  return ordered
    .flatMap((to, index) => {
      const from = ordered[index - 1];
      return from ? [{ from, to }] : [];
    })
    .reverse();
}
