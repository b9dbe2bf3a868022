import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { WarningChangeDto } from '#contract/changes.ts';
import { warningChangesQuery, type SpanArgs } from '#client/api/changes-query.ts';
import { useNames } from '#client/api/names.ts';
import { useChangeWords } from '#client/lib/change-words.ts';
import { figureText, formatInstant, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table, type Column } from '#client/ui/table.tsx';
import { MoreButton } from './more-button.tsx';

/** Warnings that opened, rose, fell or ended between the two days. */
export function WarningsCard({ asked }: { readonly asked: SpanArgs }): ReactNode {
  const words = useChangeWords().warnings;
  const query = useInfiniteQuery(warningChangesQuery(asked));
  const columns = useColumns(asked);
  return (
    <Card title={words.title} footer={query.hasNextPage ? <MoreButton query={query} /> : undefined}>
      <QueryView query={query} skeleton={<Skeleton height={140} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={words.empty} text={words.emptyText} />;
          return (
            <Table<WarningChangeDto>
              caption={words.title}
              rows={items}
              rowKey={({ id }) => id}
              columns={columns}
            />
          );
        }}
      </QueryView>
    </Card>
  );
}

function useColumns(asked: SpanArgs): Column<WarningChangeDto>[] {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const texts = useChangeWords();
  const words = texts.warnings;
  const level = (of: WarningChangeDto['before']): ReactNode =>
    of === null ? <span className="muted">{t.terms.none}</span> : <LevelMark level={of} />;
  return [
    { key: 'change', header: words.change, nowrap: true, cell: ({ change }) => words.kinds[change] },
    {
      key: 'before',
      header: texts.before(asked.from),
      nowrap: true,
      cell: ({ before }) => level(before),
    },
    { key: 'after', header: texts.before(asked.to), nowrap: true, cell: ({ after }) => level(after) },
    {
      key: 'what',
      header: words.what,
      cell: (item) => (
        <div className="compare-then compare-what">
          <Link href={hrefTo(`/warnings/${item.id}`)}>
            {names.region(item.region)} · {names.indicator(item.indicator)}
          </Link>
          <span className="muted">{language === 'zh' ? item.ruleZh : item.ruleEn}</span>
        </div>
      ),
    },
    {
      key: 'value',
      header: words.value,
      align: 'end',
      cell: ({ value, unit, decimals, period }) => (
        <div className="compare-then">
          <span>{value === null ? t.terms.none : figureText({ value, unit, decimals }, language)}</span>
          <span className="muted">{period === null ? '' : formatPeriod(period, language)}</span>
        </div>
      ),
    },
    { key: 'when', header: words.when, nowrap: true, cell: ({ at }) => formatInstant(at) },
  ];
}
