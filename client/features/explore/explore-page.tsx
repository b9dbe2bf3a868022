import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ExploreDto } from '#contract/explore.ts';
import { exploreQuery } from '#client/api/explore-query.ts';
import { useNames } from '#client/api/names.ts';
import { useDataSections } from '#client/lib/data-sections.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { unitText } from './cell-text.ts';
import { ChartCard } from './chart-card.tsx';
import { useDimensionNames } from './dimension-names.ts';
import { ExploreFilters } from './explore-filters.tsx';
import { useExploreState } from './explore-state.ts';
import { TableCard } from './table-card.tsx';
import { pickedRows, sortedRows } from './table-rows.ts';
import { ViewsBar } from './views-bar.tsx';
import './explore.css';

/** 分析: any indicator by any dimension, as a table and a chart. */
export function ExplorePage(): ReactNode {
  const t = useLanguage().t;
  const words = useExploreWords();
  const { args } = useExploreState();
  const { hrefTo } = useView();
  const query = useQuery(exploreQuery(args));
  return (
    <Page title={words.title}>
      <SectionNav label={t.app.dataNav.label} links={useDataSections()} />
      <div className="explore-head">
        <p className="muted explore-intro">{words.intro}</p>
        <ViewsBar />
      </div>
      <QueryView query={query} skeleton={<Skeleton height={640} />}>
        {(table) => <ExploreBody table={table} />}
      </QueryView>
      {query.isError && query.data === undefined && (
        <p>
          <Link href={hrefTo('/explore')}>{words.startOver}</Link>
        </p>
      )}
    </Page>
  );
}

function ExploreBody({ table }: { readonly table: ExploreDto }): ReactNode {
  const { language, t } = useLanguage();
  const words = useExploreWords();
  const names = useNames();
  const { nameOf } = useDimensionNames();
  const { table: state } = useExploreState();
  const cells = table.rows.flatMap((row) => row.cells);
  const known = cells.filter(({ shown }) => shown !== null).length;
  const rows = sortedRows(table, state);
  // Only amounts add up to a whole that dwarfs its parts.
  const isOneScale = table.changes === 'difference' || (table.show !== 'value' && table.show !== 'share');
  const drawn = pickedRows(rows, state.picks, isOneScale);
  const name = names.indicator(table.indicator);
  const what = words.what(
    words.shows[table.show],
    t.terms.basis[table.basis],
    unitText(table, language, words),
  );
  return (
    <div className="stack">
      <ExploreFilters table={table} />
      <p className="muted explore-summary">
        <span>{words.of([name, what, ...fixedNames(table, nameOf)])}</span>
        {table.base !== null && <span>{words.baseIs(nameOf('period', table.base))}</span>}
        <span>{words.summary(known, cells.length)}</span>
        {table.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
      </p>
      {known === 0 ? (
        <NoFigures table={table} />
      ) : (
        <>
          <ChartCard table={table} rows={drawn} name={name} />
          <TableCard
            table={table}
            rows={rows}
            drawn={drawn.map(({ code }) => code)}
            caption={words.caption(name, what)}
          />
        </>
      )}
      {table.sources.length > 0 && (
        <p className="muted">
          {words.source} <AsWritten>{table.sources.join(t.terms.listComma)}</AsWritten>
        </p>
      )}
      <p className="muted">{words.asOf(table.asOf, table.version)}</p>
    </div>
  );
}

/** What holds of every cell: the place, group, industry and period that neither side goes by. */
function fixedNames(table: ExploreDto, nameOf: ReturnType<typeof useDimensionNames>['nameOf']): string[] {
  const sides: readonly string[] = [table.rowsBy, table.columnsBy];
  return [
    ...(sides.includes('region') ? [] : [nameOf('region', table.region)]),
    ...(sides.includes('group') || table.group === 'total' ? [] : [nameOf('group', table.group)]),
    ...(sides.includes('industry') || table.industry === 'total' ? [] : [nameOf('industry', table.industry)]),
    ...(table.columnsBy === 'period' ? [] : [nameOf('period', table.period)]),
  ];
}

function NoFigures({ table }: { readonly table: ExploreDto }): ReactNode {
  const words = useExploreWords();
  const { set } = useExploreState();
  return (
    <Empty
      title={words.emptyTitle}
      text={words.emptyText}
      action={
        <span className="row">
          {table.steps
            .filter((step) => step !== table.step)
            .map((step) => (
              <Button key={step} onClick={() => set({ step, from: undefined, base: undefined })}>
                {words.elsewhere(words.steps[step])}
              </Button>
            ))}
          <ReportLink />
        </span>
      }
    />
  );
}
