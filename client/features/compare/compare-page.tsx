import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from '#client/api/overview-query.ts';
import { useChangeWords } from '#client/lib/change-words.ts';
import { useDataSections } from '#client/lib/data-sections.ts';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { FiguresCard } from './figures-card.tsx';
import { isForward, spanIn } from './span.ts';
import { SpanForm } from './span-form.tsx';
import { SummaryTiles } from './summary-tiles.tsx';
import { VerdictsCard } from './verdicts-card.tsx';
import { WarningsCard } from './warnings-card.tsx';
import './compare.css';

/** 两个日期之间变了什么: figures, verdicts and warnings as known on one day beside those known on another. */
export function ComparePage(): ReactNode {
  const t = useT();
  const words = useChangeWords();
  const { view } = useView();
  const query = useQuery(overviewQuery(view));
  return (
    <Page title={words.title}>
      <SectionNav label={t.app.dataNav.label} links={useDataSections()} />
      <p className="muted">{words.intro}</p>
      <QueryView query={query} skeleton={<Skeleton height={420} />}>
        {({ today }) => <CompareBody today={today} />}
      </QueryView>
    </Page>
  );
}

function CompareBody({ today }: { readonly today: string }): ReactNode {
  const words = useChangeWords();
  const { view, search } = useView();
  const span = spanIn(search, { asOf: view.asOf, today });
  const isOneRegion = new URLSearchParams(search).get('only') === 'region';
  const region = isOneRegion ? view.region : undefined;
  const asked = { ...span, region };
  return (
    <>
      <SpanForm span={span} today={today} isOneRegion={isOneRegion} />
      {isForward(span) ? (
        <>
          <SummaryTiles asked={asked} />
          <VerdictsCard asked={asked} />
          <WarningsCard asked={asked} />
          <FiguresCard asked={asked} />
        </>
      ) : (
        <p className="compare-backwards" role="alert">
          {words.backwards}
        </p>
      )}
    </>
  );
}
