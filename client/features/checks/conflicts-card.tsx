import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SourceConflictDto } from '#contract/analyst.ts';
import { conflictsQuery } from '#client/api/checks-query.ts';
import { useNames } from '#client/api/names.ts';
import { usePartNames } from '#client/api/part-names.ts';
import { checksWords } from '#client/lib/checks-words.ts';
import { figureText, formatDay, formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { roundPercent } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';

const SHOWN = 50;

/** 来源冲突: the figures on which named sources disagree, the widest apart first. */
export function ConflictsCard(): ReactNode {
  const { language } = useLanguage();
  const { view } = useView();
  const words = checksWords(language).conflicts;
  const query = useQuery(conflictsQuery(view.asOf));
  return (
    <Card title={words.title}>
      <p className="muted">{words.note}</p>
      <QueryView query={query} skeleton={<Skeleton height={147} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <>
              <ConflictsTable items={items.slice(0, SHOWN)} />
              {items.length > SHOWN && <p className="muted">{words.more(items.length - SHOWN)}</p>}
            </>
          )
        }
      </QueryView>
    </Card>
  );
}

function ConflictsTable({ items }: { readonly items: readonly SourceConflictDto[] }): ReactNode {
  const { language, t } = useLanguage();
  const words = checksWords(language).conflicts;
  const text = (value: number, { unit, decimals }: SourceConflictDto): string =>
    figureText({ value, unit, decimals }, language);
  return (
    <Table<SourceConflictDto>
      caption={words.title}
      dense
      rows={items}
      rowKey={(item) =>
        [item.indicator, item.region, item.group, item.industry, item.basis, item.period].join()
      }
      columns={[
        {
          key: 'figure',
          header: words.figure,
          cell: (item) => <Figure item={item} />,
        },
        {
          key: 'spread',
          header: words.spread,
          align: 'end',
          nowrap: true,
          cell: (item) => `${text(item.spread, item)} · ${roundPercent(item.relative)}%`,
        },
        {
          key: 'sources',
          header: words.sources,
          cell: (item) => (
            <ul className="conflict-sayings">
              {item.sayings.map((said) => (
                <li key={said.source}>
                  <b>{text(said.value, item)}</b> <AsWritten>{said.source}</AsWritten>{' '}
                  {said.counts && <Badge tone="good">{words.counts}</Badge>}{' '}
                  <span className="muted">
                    <AsWritten>{`${said.file} ${said.sheet} ${said.cell}`}</AsWritten>
                    {` · ${formatDay(said.recordedAt)}`}
                    {said.note !== null && (
                      <>
                        {t.terms.listComma}
                        <AsWritten>{said.note}</AsWritten>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function Figure({ item }: { readonly item: SourceConflictDto }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const { indicator, region, group, industry, period, basis } = item;
  const parts = [names.region(region), names.indicator(indicator), ...usePartNames(item)];
  return (
    <FigureButton of={{ indicator, region, group, industry, period, basis }}>
      {`${parts.join(' ')} ${formatSpan(period, basis, language)}`}
    </FigureButton>
  );
}
