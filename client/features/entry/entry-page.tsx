import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { BASES, type Basis } from '#domain/catalogue.ts';
import { indicatorsQuery, regionsQuery } from '#client/api/catalogue-query.ts';
import { useNames } from '#client/api/names.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { useDataSections } from '#client/lib/data-sections.ts';
import { useT } from '#client/lib/language.tsx';
import { useEntryWords } from '#client/lib/entry-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { May } from '#client/ui/may.tsx';
import { Page } from '#client/ui/page.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Loading, ProblemView, Skeleton } from '#client/ui/states.tsx';
import { BlankSheetCard } from './blank-sheet-card.tsx';
import { EntryChoice } from './entry-choice.tsx';
import { EntryForm } from './entry-form.tsx';
import { entryRegions } from './entry-regions.ts';
import './entry.css';

/** 在线填报: one indicator and period for every region, typed or pasted; and sheets to fill in elsewhere. */
export function EntryPage(): ReactNode {
  const t = useT();
  const texts = useEntryWords();
  const names = useNames();
  const { view, search } = useView();
  const params = new URLSearchParams(search);
  const overview = useQuery({ ...overviewQuery(view), enabled: view.period === undefined });
  const failed = [useQuery(indicatorsQuery), useQuery(regionsQuery), overview].find(
    ({ data, isError }) => isError && data === undefined,
  );
  const period = params.get('at') ?? view.period ?? overview.data?.period ?? '';
  const indicator = names.indicatorOf(params.get('of') ?? '') ?? names.indicators[0];
  const [notAllowed, askFor] = t.states.codes['request.forbidden'];
  const isReady = names.ready && period !== '';
  const regions = entryRegions(names.regions, period);
  const chosen = indicator && {
    indicator: indicator.code,
    period,
    basis: BASES.find((each) => each === params.get('basis')) ?? indicator.usualBasis,
    unit: params.get('unit') ?? indicator.unit,
  };
  return (
    <Page title={texts.title}>
      <SectionNav label={t.app.dataNav.label} links={useDataSections()} />
      {failed ? (
        <ProblemView error={failed.error} onRetry={() => void failed.refetch()} />
      ) : !isReady || !chosen ? (
        <Loading>
          <Skeleton height={640} />
        </Loading>
      ) : (
        <>
          <Card title={texts.grid}>
            <p className="muted">{texts.intro}</p>
            <EntryChoice chosen={chosen} />
            {regions.length === 0 ? (
              <Empty title={texts.noPeriod} text={texts.noPeriodText} />
            ) : (
              <May leave="commit" otherwise={<Empty title={notAllowed} text={askFor} />}>
                <EntryForm key={keyOf(chosen)} of={chosen} regions={regions} />
              </May>
            )}
          </Card>
          <BlankSheetCard key={period} period={period} first={chosen.indicator} />
        </>
      )}
    </Page>
  );
}

/** What is being filled in. */
export interface ChosenEntry {
  readonly indicator: string;
  readonly period: string;
  readonly basis: Basis;
  readonly unit: string;
}

function keyOf({ indicator, period, basis }: ChosenEntry): string {
  return `${indicator}|${period}|${basis}`;
}
