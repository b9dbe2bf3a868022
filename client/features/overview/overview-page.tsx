import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { OverviewDto } from '#contract/judgement.ts';
import { packsQuery } from '#client/api/catalogue-query.ts';
import { useNames } from '#client/api/names.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { useDrawnAhead } from '#client/lib/drawn-ahead.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { overviewBrief, type BriefPart } from './brief.ts';
import { CalendarCard } from './calendar-card.tsx';
import { DistrictMap } from './district-map.tsx';
import { DistrictRanking } from './district-ranking.tsx';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { QualityCard } from './quality-card.tsx';
import { TargetCard } from './target-card.tsx';
import { UnemploymentCard } from './unemployment-card.tsx';
import { WarningsCard } from './warnings-card.tsx';
import { WorseCard } from './worse-card.tsx';
import './overview.css';

/** 总览: on target or not, what got worse, which districts, is the unemployment rate safe. */
export function OverviewPage(): ReactNode {
  const { t } = useLanguage();
  const { view } = useView();
  const query = useQuery(overviewQuery(view));
  return (
    <Page title={t.overview.title} hideTitle>
      <QueryView query={query} skeleton={<OverviewSkeleton />}>
        {(overview) => <OverviewBody overview={overview} />}
      </QueryView>
    </Page>
  );
}

function OverviewBody({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const wording = useLanguage();
  const { t, language } = wording;
  const names = useNames();
  const drawnAhead = useDrawnAhead();
  const { unemployment } = overview;
  const ownRate = unemployment.region === overview.region ? unemployment : undefined;
  return (
    <div className="stack">
      <section
        aria-label={t.overview.heading(
          names.region(overview.region),
          formatPeriod(overview.period, language),
        )}
      >
        <h2 className="visually-hidden">{t.overview.brief}</h2>
        <p className="brief">
          {overviewBrief({ ...wording, overview, names }).map((part, index) => (
            <span
              key={index}
              className={part.tone === undefined ? undefined : `brief-part brief-${part.tone}`}
            >
              <BriefText part={part} />
            </span>
          ))}
        </p>
      </section>
      {overview.targets.length === 0 && <NoTargets />}
      <section>
        <h2 className="visually-hidden">{t.overview.cards}</h2>
        <div className="target-cards">
          {overview.targets.map((item) => (
            <TargetCard
              key={item.target}
              item={item}
              points={item.indicator === ownRate?.indicator ? ownRate.points : []}
            />
          ))}
        </div>
      </section>
      {!drawnAhead && <Below overview={overview} />}
    </div>
  );
}

/** What is further down than a first look reaches. */
function Below({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  return (
    <>
      <div className="columns columns-wide-narrow overview-watch">
        <UnemploymentCard overview={overview} />
        <WarningsCard warnings={overview.warnings} />
        <WorseCard worse={overview.worse} />
      </div>
      <div className="columns columns-wide-narrow">
        <DistrictMap overview={overview} />
        <div className="stack">
          <DistrictRanking overview={overview} />
          <CalendarCard items={overview.calendar} />
        </div>
      </div>
      <QualityCard overview={overview} />
      <p className="no-print">
        <Link href={hrefTo('/wall')}>{t.overview.wall}</Link>
      </p>
    </>
  );
}

/** A number of the sentence opens its figure, or the page that works it out. */
function BriefText({ part }: { readonly part: BriefPart }): ReactNode {
  const { hrefTo } = useView();
  if (part.figure) {
    return (
      <span className="nowrap">
        <FigureButton of={part.figure}>{part.text}</FigureButton>
        {part.tail}
      </span>
    );
  }
  return part.path === undefined ? part.text : <Link href={hrefTo(part.path)}>{part.text}</Link>;
}

/** A district the notice sets no target for: says so, and leads to the city. */
function NoTargets(): ReactNode {
  const { t } = useLanguage();
  const { setView } = useView();
  const pack = useQuery(packsQuery).data?.items[0];
  return (
    <p className="map-empty">
      {t.overview.noTargetsText}{' '}
      {pack && (
        <Button tone="quiet" onClick={() => setView({ region: pack.cityRegion })}>
          {t.overview.wholeCity}
        </Button>
      )}
    </p>
  );
}
