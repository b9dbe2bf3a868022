import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { AttainmentDto } from '#contract/judgement.ts';
import { packsQuery } from '#client/api/catalogue-query.ts';
import { useNames } from '#client/api/names.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { attainmentQuery } from '#client/api/targets-query.ts';
import { AttainmentBullet } from '#client/charts/attainment-bullet.tsx';
import { basisOf, targetText, valueText } from '#client/lib/attainment-text.ts';
import { pointsText } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { floorPercent } from '#client/lib/number.ts';
import { useTargetSections } from '#client/lib/target-sections.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';
import './targets.css';

/** A table of six lines. Units: px. */
const SKELETON_HEIGHT = 320;

/** The targets of a region, one a line. */
export function TargetsPage(): ReactNode {
  const { language, t } = useLanguage();
  const texts = useTargetWords();
  const { view } = useView();
  const overview = useQuery({ ...overviewQuery(view), enabled: view.period === undefined });
  const period = view.period ?? overview.data?.period;
  const query = useQuery({
    ...attainmentQuery({ period: period ?? '', region: view.region, asOf: view.asOf }),
    enabled: period !== undefined,
  });
  const pack = useQuery(packsQuery).data?.items[0];
  const title = pack === undefined ? '' : language === 'zh' ? pack.documentTitle : pack.nameEn;
  return (
    <Page title={texts.title}>
      <SectionNav label={texts.title} links={useTargetSections()} />
      <p className="muted one-line">
        {pack && (
          <>
            {texts.document(title)} <AsWritten>{pack.document}</AsWritten>
          </>
        )}
      </p>
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={SKELETON_HEIGHT} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={texts.empty} text={t.overview.noTargetsText} />
            ) : (
              <TargetsTable items={items} year={Number(period?.slice(0, 4))} />
            )
          }
        </QueryView>
      </Card>
    </Page>
  );
}

function TargetsTable({
  items,
  year,
}: {
  readonly items: readonly AttainmentDto[];
  readonly year: number;
}): ReactNode {
  const texts = useTargetWords();
  const columns = useColumns();
  if (useNames().waiting) return <Skeleton height={SKELETON_HEIGHT} />;
  return (
    <>
      <Table<AttainmentDto>
        caption={texts.list(year)}
        columns={columns}
        rows={items}
        rowKey={(item) => item.target}
      />
      {items.every(({ actual }) => actual === null) && <ReportLink />}
    </>
  );
}

function useColumns(): Column<AttainmentDto>[] {
  const wording = useLanguage();
  const { language, t } = wording;
  const { hrefTo } = useView();
  const names = useNames();
  const words = useTargetWords().columns;
  return [
    {
      key: 'name',
      header: words.name,
      cell: (item) => (
        <Link className="target-link" href={hrefTo(`/targets/${item.target}`)}>
          {names.indicator(item.indicator)}
        </Link>
      ),
    },
    {
      key: 'status',
      header: words.status,
      nowrap: true,
      cell: (item) => (
        <span className="target-verdict">
          <StatusWord status={item.status} lenient={item.comparator === 'strive'} />
          {item.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
        </span>
      ),
    },
    { key: 'target', header: words.target, nowrap: true, cell: (item) => targetText(item, wording) },
    {
      key: 'actual',
      header: words.actual,
      align: 'end',
      cell: (item) =>
        item.actual === null ? (
          <span className="muted">{t.terms.missing[item.missing ?? 'not-reported']}</span>
        ) : (
          <FigureButton
            of={{
              indicator: item.indicator,
              region: item.region,
              period: item.actualPeriod ?? item.period,
              basis: basisOf(item),
            }}
          >
            {valueText(item, item.actual, language)}
          </FigureButton>
        ),
    },
    {
      key: 'chart',
      header: words.chart,
      cell: (item) => (
        <div className="target-bar">
          <AttainmentBullet item={item} name={names.indicator(item.indicator)} />
        </div>
      ),
    },
    {
      key: 'attainment',
      header: words.attainment,
      align: 'end',
      cell: (item) => (item.attainment === null ? t.terms.none : `${floorPercent(item.attainment)}%`),
    },
    {
      key: 'lead',
      header: words.lead,
      align: 'end',
      cell: (item) => (item.lead.calendar === null ? t.terms.none : pointsText(item.lead.calendar)),
    },
  ];
}
