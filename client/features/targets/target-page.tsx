import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { AttainmentDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { attainmentQuery, targetVersionsQuery } from '#client/api/targets-query.ts';
import { statusDetail } from '#client/lib/attainment-text.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Loading, ProblemView, Skeleton } from '#client/ui/states.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';
import { BasisCard } from './basis-card.tsx';
import { CascadeCard } from './cascade-card.tsx';
import { GapCard } from './gap-card.tsx';
import { FlowCharts } from './flow-charts.tsx';
import { RateCharts } from './rate-charts.tsx';
import { RevisionsCard } from './revisions-card.tsx';
import { VerdictCard } from './verdict-card.tsx';
import { VersionsCard } from './versions-card.tsx';
import { WhatIfCard } from './what-if-card.tsx';
import './targets.css';

/** One target: the year against its schedule, the verdict and what it rests on. */
export function TargetPage({ id }: { readonly id: string }): ReactNode {
  const texts = useTargetWords();
  const { t } = useLanguage();
  const { view } = useView();
  const names = useNames();
  const versions = useQuery(targetVersionsQuery(id));
  const target = versions.data?.items.at(-1);
  const overview = useQuery({ ...overviewQuery(view), enabled: view.period === undefined });
  const period = view.period ?? overview.data?.period;
  const attainment = useQuery({
    ...attainmentQuery({ period: period ?? '', region: target?.region, asOf: view.asOf }),
    enabled: period !== undefined && target !== undefined,
  });
  const item = attainment.data?.items.find((each) => each.target === id);

  return (
    <Page
      title={target === undefined ? texts.title : names.indicator(target.indicator)}
      aside={item && <Verdict item={item} />}
    >
      {versions.isError ? (
        <ProblemView error={versions.error} onRetry={() => void versions.refetch()} />
      ) : versions.data === undefined ? (
        <Loading>
          <Skeleton height={420} />
        </Loading>
      ) : (
        <QueryView query={attainment} skeleton={<Skeleton height={420} />}>
          {() =>
            item === undefined ? (
              <Empty title={texts.empty} text={t.overview.noTargetsText} />
            ) : (
              <TargetBody item={item} versions={versions.data.items} />
            )
          }
        </QueryView>
      )}
    </Page>
  );
}

function Verdict({ item }: { readonly item: AttainmentDto }): ReactNode {
  const wording = useLanguage();
  return (
    <span className="row">
      <StatusWord
        status={item.status}
        detail={statusDetail(item, wording)}
        lenient={item.comparator === 'strive'}
      />
      {item.sample && <Badge tone="sample">{wording.t.terms.sample}</Badge>}
    </span>
  );
}

type BodyProps = {
  readonly item: AttainmentDto;
  readonly versions: Parameters<typeof VersionsCard>[0]['versions'];
};

function TargetBody({ item, versions }: BodyProps): ReactNode {
  const month = Number((item.actualPeriod ?? item.period).slice(5, 7));
  const isFlow = item.evaluation === 'cumulative';
  const isCity = useNames().regionOf(item.region)?.kind === 'city';
  return (
    <div className="columns columns-wide-narrow">
      <div className="stack">
        {isFlow ? <FlowCharts item={item} /> : <RateCharts item={item} />}
        {isFlow && <GapCard item={item} />}
        {isFlow && isCity && <CascadeCard item={item} />}
        <RevisionsCard item={item} />
      </div>
      <div className="stack">
        <VerdictCard item={item} />
        <BasisCard item={item} target={versions.at(-1)} />
        {isFlow && item.actual !== null && month < 12 && (
          <WhatIfCard key={item.actualPeriod} item={item} actual={item.actual} month={month} />
        )}
        <VersionsCard versions={versions} shares={item.season.shares} />
      </div>
    </div>
  );
}
