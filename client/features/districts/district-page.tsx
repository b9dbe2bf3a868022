import type { ReactNode } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { DistrictProfileDto } from '#contract/districts.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import { districtProfileQuery } from '#client/api/districts-query.ts';
import { useNames } from '#client/api/names.ts';
import { warningsQuery } from '#client/api/warnings-query.ts';
import { AttainmentBullet } from '#client/charts/attainment-bullet.tsx';
import { statusDetail, targetText, valueText } from '#client/lib/attainment-text.ts';
import { useDistrictWords } from '#client/lib/district-words.ts';
import { formatPeriod, personsText } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { May } from '#client/ui/may.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';
import { Table } from '#client/ui/table.tsx';
import { IndicatorsTable } from './indicators-table.tsx';
import './districts.css';

/** Everything the statistics say about one district. */
export function DistrictPage({ region }: { readonly region: string }): ReactNode {
  const { view, hrefTo } = useView();
  const names = useNames();
  const words = useDistrictWords();
  const query = useQuery(districtProfileQuery({ region, period: view.period, asOf: view.asOf }));
  return (
    <Page
      title={names.region(region)}
      aside={
        <span className="row">
          <Link href={hrefTo('/districts')}>{words.profile.back}</Link>
          <Link href={hrefTo('/districts/compare', { codes: region })}>{words.profile.compare}</Link>
          <May leave="report">
            <Link href={hrefTo('/reports', { draft: 'district', of: region })}>{words.profile.report}</Link>
          </May>
          <Button tone="quiet" onClick={() => window.print()}>
            {words.profile.print}
          </Button>
        </span>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={560} />}>
        {(profile) => <ProfileBody profile={profile} />}
      </QueryView>
    </Page>
  );
}

function ProfileBody({ profile }: { readonly profile: DistrictProfileDto }): ReactNode {
  const { t } = useLanguage();
  const words = useDistrictWords().profile;
  const { indicators, targets } = profile;
  return (
    <div className="stack">
      <DistrictFacts profile={profile} />
      <Card title={words.targets}>
        {targets.length === 0 ? (
          <p className="muted">{words.noTargets}</p>
        ) : (
          <TargetsTable targets={targets} />
        )}
      </Card>
      <Card
        title={words.indicators}
        actions={profile.sample ? <Badge tone="sample">{t.terms.sample}</Badge> : undefined}
        footer={indicators.length === 0 ? undefined : words.legend}
      >
        {indicators.length === 0 ? (
          <Empty title={words.noIndicators} text={words.noIndicatorsText} action={<ReportLink />} />
        ) : (
          <IndicatorsTable profile={profile} />
        )}
      </Card>
      <WarningsOf region={profile.region} />
    </div>
  );
}

function DistrictFacts({ profile }: { readonly profile: DistrictProfileDto }): ReactNode {
  const { language, t } = useLanguage();
  const names = useNames();
  const words = useDistrictWords().profile;
  const list = (codes: readonly string[]): string =>
    codes.map((code) => names.region(code)).join(t.terms.listComma);
  const { population, overlaps, within, landChangedOn } = profile;
  return (
    <p className="district-facts">
      <span>{formatPeriod(profile.period, language)}</span>
      <span>{wordFor(t.app.filters.areaNames, profile.area)}</span>
      {population !== null && <span>{words.population(personsText(population, language))}</span>}
      {overlaps.length > 0 && <span>{words.overlaps(list(overlaps))}</span>}
      {within.length > 0 && <span>{words.within(list(within))}</span>}
      {landChangedOn !== null && <span>{words.landChangedOn(landChangedOn)}</span>}
    </p>
  );
}

function TargetsTable({ targets }: { readonly targets: readonly AttainmentDto[] }): ReactNode {
  const wording = useLanguage();
  const { language, t } = wording;
  const { hrefTo } = useView();
  const names = useNames();
  const words = useDistrictWords();
  const { profile } = words;
  return (
    <Table<AttainmentDto>
      caption={profile.targets}
      rows={targets}
      rowKey={({ target }) => target}
      columns={[
        {
          key: 'name',
          header: profile.columns.indicator,
          cell: (item) => (
            <Link href={hrefTo(`/targets/${item.target}`)}>{names.indicator(item.indicator)}</Link>
          ),
        },
        {
          key: 'actual',
          header: profile.columns.value,
          align: 'end',
          cell: (item) =>
            item.actual === null
              ? t.terms.missing[item.missing ?? 'not-reported']
              : valueText(item, item.actual, language),
        },
        { key: 'target', header: profile.columns.target, cell: (item) => targetText(item, wording) },
        {
          key: 'bar',
          header: profile.columns.attainment,
          cell: (item) => (
            <div className="district-between">
              <AttainmentBullet item={item} name={names.indicator(item.indicator)} />
            </div>
          ),
        },
        {
          key: 'status',
          header: profile.columns.status,
          cell: (item) => (
            <StatusWord
              status={item.status}
              detail={statusDetail(item, wording)}
              lenient={item.comparator === 'strive'}
            />
          ),
        },
      ]}
    />
  );
}

const WARNINGS_SHOWN = 8;

/** Pixels of a line of text: most districts have no warning, and say so in one. */
const ONE_LINE = 22;

function WarningsOf({ region }: { readonly region: string }): ReactNode {
  const { language, t } = useLanguage();
  const { view, hrefTo } = useView();
  const names = useNames();
  const words = useDistrictWords().profile;
  const query = useInfiniteQuery(
    warningsQuery({
      ...{ state: undefined, level: undefined, unread: undefined, silenced: undefined },
      ...{ region, indicator: undefined, asOf: view.asOf },
    }),
  );
  return (
    <Card title={words.warnings}>
      <QueryView query={query} skeleton={<Skeleton height={ONE_LINE} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items).slice(0, WARNINGS_SHOWN);
          if (items.length === 0) return <p className="muted">{words.noWarnings}</p>;
          return (
            <ul className="district-warnings">
              {items.map((item) => (
                <li key={item.id}>
                  <LevelMark level={item.level} />{' '}
                  <Link href={hrefTo(`/warnings/${item.id}`)}>
                    {names.indicator(item.indicator)} · {language === 'zh' ? item.ruleZh : item.ruleEn}
                  </Link>{' '}
                  <span className="muted">
                    {formatPeriod(item.latestPeriod, language)} · {wordFor(t.warnings.states, item.state)}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </Card>
  );
}
