import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Reconciliation, ReconciliationItem } from '#contract/reconciliation.ts';
import { useNames } from '#client/api/names.ts';
import type { UploadRevision } from '#client/api/uploads-query.ts';
import { reconciliationQuery } from '#client/api/uploads-query.ts';
import { exactFigure, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useReconciliationWords } from '#client/lib/reconciliation-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { ApplyProposal } from './apply-proposal.tsx';
import { CellLink } from './show-cell.tsx';

/** 本月 beside 累计: where they do not agree, why that may be, and what settles it. */
export function ReconciliationCard({ of }: { readonly of: UploadRevision }): ReactNode {
  const texts = useReconciliationWords();
  const query = useQuery(reconciliationQuery(of));
  const words = texts;
  const { data } = query;
  return (
    <Card
      title={words.title}
      actions={
        data !== undefined &&
        data.total > 0 && (
          <>
            {data.differing > 0 && <Badge tone="slow">{words.differing(data.differing)}</Badge>}
            <Badge tone="good">{words.agreed(data.agreed, data.total)}</Badge>
          </>
        )
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={72} />}>
        {(found) => <Differing id={of.id} found={found} />}
      </QueryView>
    </Card>
  );
}

function Differing({ id, found }: { readonly id: string; readonly found: Reconciliation }): ReactNode {
  const { language, t } = useLanguage();
  const texts = useReconciliationWords();
  const names = useNames();
  const words = texts;
  if (found.total === 0) return <p className="muted">{words.nothing}</p>;
  if (found.differing === 0) return <p>{words.allAgree}</p>;
  const figure = (value: number | null, unit: string): string =>
    value === null ? t.terms.none : exactFigure(value, unit, language);
  return (
    <>
      <p className="muted">{words.intro}</p>
      <Table<ReconciliationItem>
        caption={words.title}
        dense
        rows={found.items}
        rowKey={(item) =>
          [item.sheet, item.cell, item.indicator, item.region, item.group, item.industry, item.period].join(
            '|',
          )
        }
        columns={[
          {
            key: 'cell',
            header: words.cell,
            nowrap: true,
            cell: (item) => <CellLink cell={addressOf(item)} />,
          },
          {
            key: 'what',
            header: words.what,
            cell: (item) =>
              `${names.region(item.region)} ${names.indicator(item.indicator)} · ${formatPeriod(item.period, language)}`,
          },
          { key: 'month', header: words.month, align: 'end', cell: (item) => figure(item.month, item.unit) },
          { key: 'ytd', header: words.ytd, align: 'end', cell: (item) => figure(item.ytd, item.unit) },
          {
            key: 'previous',
            header: words.previous,
            align: 'end',
            cell: (item) => figure(item.previousYtd, item.unit),
          },
          {
            key: 'difference',
            header: words.difference,
            align: 'end',
            cell: (item) => figure(item.difference, item.unit),
          },
          { key: 'cause', header: words.cause, cell: (item) => item.words[language] },
          {
            key: 'proposal',
            header: words.proposal,
            cell: ({ cell, proposal }) =>
              proposal === null ? (
                <span className="muted">{words.noProposal}</span>
              ) : (
                <ApplyProposal id={id} cell={cell} proposal={proposal} />
              ),
          },
        ]}
      />
      {found.differing > found.items.length && (
        <p className="muted">{words.first(found.items.length, found.differing)}</p>
      )}
    </>
  );
}

function addressOf({ sheet, cell }: ReconciliationItem): string {
  return sheet === '' || cell.includes('!') ? cell : `${sheet}!${cell}`;
}
