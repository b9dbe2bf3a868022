import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { LEVELS } from '#domain/rule.ts';
import { warningsQuery } from '#client/api/warnings-query.ts';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { useWarningSections } from '#client/lib/warning-sections.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { readWarningFilter } from './warning-filter.ts';
import { WarningFilters } from './warning-filters.tsx';
import { WarningsTable } from './warnings-table.tsx';
import './warnings.css';

/** 预警: the inbox, in the order the server gives: what to turn to first. */
export function WarningsPage(): ReactNode {
  const t = useT();
  const { view, search } = useView();
  const filter = readWarningFilter(search);
  const query = useInfiniteQuery(
    warningsQuery({
      state: filter.state,
      level: filter.level,
      region: filter.region,
      indicator: filter.indicator,
      asOf: view.asOf,
      unread: filter.unread ? 'true' : undefined,
      silenced: filter.heard ? 'false' : undefined,
    }),
  );
  const counts = query.data?.pages[0]?.counts;
  return (
    <Page
      title={t.warnings.title}
      aside={
        counts && (
          <ul className="level-counts" aria-label={t.warnings.counts}>
            {LEVELS.toReversed().map((level) => (
              <li key={level}>
                <LevelMark level={level} /> {counts[level]}
              </li>
            ))}
          </ul>
        )
      }
    >
      <SectionNav label={t.warnings.title} links={useWarningSections()} />
      <Card>
        <WarningFilters filter={filter} />
        <QueryView query={query} skeleton={<Skeleton height={280} />}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <Empty title={t.warnings.empty} text={t.warnings.emptyText} />;
            return <WarningsTable items={items} />;
          }}
        </QueryView>
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.warnings.more}
          </Button>
        )}
      </Card>
    </Page>
  );
}
