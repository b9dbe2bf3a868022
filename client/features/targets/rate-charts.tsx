import { AsWritten } from '#client/ui/as-written.tsx';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { comparePeriods, parsePeriodId } from '#domain/period.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import type { ObservationDto } from '#contract/observations.ts';
import { useNames } from '#client/api/names.ts';
import { observationsQuery } from '#client/api/observations-query.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { RateTrend } from '#client/charts/rate-trend.tsx';
import type { RateTrendProps } from '#client/charts/rate-trend.tsx';
import { isCeilingItem } from '#client/lib/attainment-text.ts';
import { exactFigure, formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { CohortFrame } from './cohort-frame.tsx';
import { SEASON_YEARS, SeasonCard, SeasonCardOf } from './season-card.tsx';

/** So many that two cohorts before the one of a spring month are whole, and the season has its years. */
const YEARS_BACK = SEASON_YEARS;
const SHOWN = 12;

/** A rate by month with its target; where the region has no months of its own, the nation's for comparison. */
export function RateCharts({ item }: { readonly item: AttainmentDto }): ReactNode {
  const { view } = useView();
  const year = Number(item.period.slice(0, 4));
  const query = useQuery(
    observationsQuery({
      indicator: item.indicator,
      region: item.region,
      from: `${year - YEARS_BACK}-01`,
      to: item.period,
      asOf: view.asOf,
    }),
  );
  return (
    <QueryView query={query} skeleton={<Skeleton height={380} />}>
      {({ items }) => <Trend item={item} observations={items} />}
    </QueryView>
  );
}

interface TrendProps {
  readonly item: AttainmentDto;
  readonly observations: readonly ObservationDto[];
}

function Trend({ item, observations }: TrendProps): ReactNode {
  const { t } = useLanguage();
  const texts = useTargetWords();
  const { view } = useView();
  const names = useNames();
  const overview = useQuery(overviewQuery({ ...view, region: item.region })).data;
  const own = observations.filter((each) => each.basis === 'period');
  const cohortFrom = names.indicatorOf(item.indicator)?.cohortFrom ?? null;
  const title = texts.rate.title(names.indicator(item.indicator));
  const shared = {
    title,
    unit: item.unit,
    decimals: item.decimals,
    target: item.targetValue,
    cohortFrom,
  };
  const seriesOf = (region: string): Pick<RateTrendProps, 'seriesName' | 'fileName'> => ({
    seriesName: `${names.indicator(item.indicator)} · ${names.region(region)}`,
    fileName: `${item.indicator}-${region}`,
  });
  const elsewhere = overview?.unemployment;
  const compare =
    elsewhere?.indicator === item.indicator &&
    elsewhere.region !== item.region &&
    elsewhere.points.length > 0;
  if (own.length > 0 && item.evaluation === 'year-end' && cohortFrom !== null) {
    const today = view.asOf ?? overview?.today;
    return (
      <>
        <CohortFrame item={item} observations={own} cohortFrom={cohortFrom} today={today} />
        <OwnFigures item={item} observations={observations} />
      </>
    );
  }
  if (own.length > 2 || (own.length > 0 && !compare)) {
    const lines = elsewhere?.indicator === item.indicator ? elsewhere.lines : [];
    return (
      <>
        <RateTrend
          {...shared}
          tolerance={isCeilingItem(item) ? item.tolerance : null}
          {...seriesOf(item.region)}
          points={own}
          lines={lines}
          source={names.indicatorOf(item.indicator)?.agency ?? ''}
          note={item.tolerance === null ? undefined : texts.rate.tolerance}
        />
        <SeasonCard item={item} region={item.region} observations={observations} />
        <OwnFigures item={item} observations={observations} />
      </>
    );
  }
  if (!compare) {
    return (
      <Card title={title}>
        <Empty
          title={t.terms.status.missing}
          text={t.overview.missingWhy[item.missing ?? 'not-reported']}
          action={<ReportLink />}
        />
      </Card>
    );
  }
  return (
    <>
      <RateTrend
        {...shared}
        {...seriesOf(elsewhere.region)}
        points={elsewhere.points}
        lines={elsewhere.lines}
        source={elsewhere.agency}
        note={texts.rate.nation(names.region(elsewhere.region))}
      />
      <SeasonCardOf item={item} region={elsewhere.region} />
      <OwnFigures item={item} observations={observations} />
    </>
  );
}

function OwnFigures({ item, observations }: TrendProps): ReactNode {
  const { language, t } = useLanguage();
  const uploadTexts = useUploadWords();
  const targetTexts = useTargetWords();
  if (observations.length === 0) return null;
  const newestFirst = [...observations].sort(newerFirst).slice(0, SHOWN);
  return (
    <Card title={targetTexts.rate.points}>
      <Table<ObservationDto>
        caption={targetTexts.rate.points}
        dense
        rows={newestFirst}
        rowKey={(each) => `${each.period}-${each.basis}`}
        columns={[
          {
            key: 'period',
            header: t.chart.period,
            cell: (each) => formatSpan(each.period, each.basis, language),
          },
          { key: 'basis', header: uploadTexts.changes.basis, cell: (each) => t.terms.basis[each.basis] },
          {
            key: 'value',
            header: t.chart.value,
            align: 'end',
            cell: (each) => (
              <FigureButton
                of={{
                  indicator: item.indicator,
                  region: item.region,
                  period: each.period,
                  basis: each.basis,
                }}
              >
                {each.value === null
                  ? t.terms.missing[each.missing ?? 'not-reported']
                  : exactFigure(each.value, each.unit, language)}
              </FigureButton>
            ),
          },
          {
            key: 'source',
            header: t.figure.status,
            cell: (each) =>
              each.source === undefined ? (
                t.terms.observationStatus[each.status]
              ) : (
                <AsWritten>{each.source}</AsWritten>
              ),
          },
        ]}
      />
    </Card>
  );
}

function newerFirst(a: ObservationDto, b: ObservationDto): number {
  const [left, right] = [parsePeriodId(a.period), parsePeriodId(b.period)];
  return left && right ? comparePeriods(right, left) : 0;
}
