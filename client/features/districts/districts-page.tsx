import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DistrictsDto } from '#contract/districts.ts';
import { districtsQuery } from '#client/api/districts-query.ts';
import { useNames } from '#client/api/names.ts';
import { useDistrictWords } from '#client/lib/district-words.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { AreasCard } from './areas-card.tsx';
import { DistrictsMap } from './districts-map.tsx';
import { LayerSwitch, layerIn } from './layer-switch.tsx';
import { MultiplesCard } from './multiples-card.tsx';
import { RankingCard } from './ranking-card.tsx';
import { RiskLayer } from './risk-layer.tsx';
import { useDistrictSections } from './sections.ts';
import './districts.css';

// Contract values come with their checker, which a page has no use for: the list is written here and typed there.
const RANKED_BY: readonly DistrictsDto['by'][] = ['lead', 'attainment', 'growth', 'value'];

/** 区县: which districts lag and by how much, on one indicator; or where lay-offs may come. */
export function DistrictsPage(): ReactNode {
  const { search } = useView();
  const words = useDistrictWords();
  const layer = layerIn(search);
  return (
    <Page title={words.title} aside={<LayerSwitch layer={layer} />}>
      <SectionNav label={words.title} links={useDistrictSections()} />
      {layer === 'risk' ? <RiskLayer /> : <JobsLayer />}
    </Page>
  );
}

function JobsLayer(): ReactNode {
  const { view, search } = useView();
  const params = new URLSearchParams(search);
  const query = useQuery(
    districtsQuery({
      indicator: params.get('indicator') ?? undefined,
      basis: params.get('basis') ?? undefined,
      by: params.get('by') ?? undefined,
      period: view.period,
      asOf: view.asOf,
    }),
  );
  return (
    <QueryView query={query} skeleton={<Skeleton height={640} />}>
      {(districts) => <DistrictsBody districts={districts} />}
    </QueryView>
  );
}

function DistrictsBody({ districts }: { readonly districts: DistrictsDto }): ReactNode {
  const { language, t } = useLanguage();
  const words = useDistrictWords();
  const { known, expected } = districts.reported;
  return (
    <div className="stack">
      <DistrictsFilters districts={districts} />
      <p className="muted district-summary">
        {formatPeriod(districts.period, language)} · {words.summary(known, expected)}
        {districts.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
      </p>
      {known === 0 ? (
        <NoFigures districts={districts} />
      ) : (
        <>
          <div className="columns columns-wide-narrow">
            <DistrictsMap districts={districts} />
            <AreasCard districts={districts} />
          </div>
          <RankingCard districts={districts} />
          <MultiplesCard districts={districts} />
          {districts.sources.length > 0 && (
            <p className="muted">
              {words.source} <AsWritten>{districts.sources.join(t.terms.listComma)}</AsWritten>
            </p>
          )}
        </>
      )}
    </div>
  );
}

function NoFigures({ districts }: { readonly districts: DistrictsDto }): ReactNode {
  const { language } = useLanguage();
  const { setView } = useView();
  const words = useDistrictWords();
  const { latest } = districts;
  return (
    <Empty
      title={words.noneTitle(formatPeriod(districts.period, language))}
      text={words.noneText}
      action={
        <span className="row">
          {latest !== null && (
            <Button onClick={() => setView({ period: latest })}>
              {words.latest(formatPeriod(latest, language))}
            </Button>
          )}
          <ReportLink />
        </span>
      }
    />
  );
}

/** Which indicator, how read, and what ranks go by: kept in the address. */
function DistrictsFilters({ districts }: { readonly districts: DistrictsDto }): ReactNode {
  const { t } = useLanguage();
  const { setParams } = useView();
  const names = useNames();
  const words = useDistrictWords();
  const monthly = names.indicators.filter(
    ({ code, frequency, scoredByDistrict }) =>
      code === districts.indicator || (frequency === 'month' && scoredByDistrict),
  );
  const hasTargets = districts.items.some(({ target }) => target !== null);
  const ways = RANKED_BY.filter((by) => hasTargets || by === 'growth' || by === 'value');
  return (
    <div className="district-filters">
      <Choice
        label={words.filters.indicator}
        value={districts.indicator}
        options={monthly.map(({ code }) => ({ value: code, label: names.indicator(code) }))}
        onChange={(indicator) => setParams({ indicator, basis: undefined, by: undefined })}
      />
      {districts.bases.length > 1 && (
        <Choice
          label={words.filters.basis}
          value={districts.basis}
          options={districts.bases.map((basis) => ({ value: basis, label: t.terms.basis[basis] }))}
          onChange={(basis) => setParams({ basis })}
        />
      )}
      <Choice
        label={words.filters.by}
        value={districts.by}
        options={ways.map((by) => ({ value: by, label: words.by[by] }))}
        onChange={(by) => setParams({ by })}
      />
    </div>
  );
}
