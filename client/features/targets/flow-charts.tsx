import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { AttainmentDto } from '#contract/judgement.ts';
import type { ObservationDto } from '#contract/observations.ts';
import { useNames } from '#client/api/names.ts';
import { observationsQuery } from '#client/api/observations-query.ts';
import { ChartFrame } from '#client/charts/chart-frame.tsx';
import { MonthChart, YearChart } from '#client/charts/lazy-charts.ts';
import { monthBars } from '#client/charts/points.ts';
import { needBars, yearPoints } from '#client/charts/year-points.ts';
import { paceOf, targetText, valueText } from '#client/lib/attainment-text.ts';
import { formatPeriod, monthName, shownValue, unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { formatNumber } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { statusTone } from '#client/ui/status-tone.ts';
import { SEASON_YEARS, SeasonCard } from './season-card.tsx';

/** A running total's year: against its schedule, and month by month with what is still needed. */
export function FlowCharts({ item }: { readonly item: AttainmentDto }): ReactNode {
  const { view } = useView();
  const year = Number(item.period.slice(0, 4));
  const query = useQuery(
    observationsQuery({
      indicator: item.indicator,
      region: item.region,
      from: `${year - SEASON_YEARS}-01`,
      to: item.period,
      asOf: view.asOf,
    }),
  );
  return (
    <QueryView query={query} skeleton={<Skeleton height={640} />}>
      {({ items }) => <Charts item={item} observations={items} year={year} />}
    </QueryView>
  );
}

interface ChartsProps {
  readonly item: AttainmentDto;
  readonly observations: readonly ObservationDto[];
  readonly year: number;
}

function Charts({ item, observations, year }: ChartsProps): ReactNode {
  const { t } = useLanguage();
  const texts = useTargetWords();
  const hasFigures = observations.some((each) => each.value !== null && each.period.startsWith(String(year)));
  if (!hasFigures) {
    return (
      <Card title={texts.chart.title}>
        <Empty
          title={texts.chart.empty}
          text={t.overview.missingWhy[item.missing ?? 'not-reported']}
          action={<ReportLink />}
        />
      </Card>
    );
  }
  return (
    <>
      <YearFrame item={item} observations={observations} year={year} />
      <MonthFrame item={item} observations={observations} year={year} />
      <SeasonCard item={item} region={item.region} observations={observations} />
    </>
  );
}

function YearFrame({ item, observations, year }: ChartsProps): ReactNode {
  const wording = useLanguage();
  const { language, t } = wording;
  const names = useNames();
  const shown = (value: number): number => shownValue(value, item.unit, language);
  const words = useTargetWords().chart;
  const points = yearPoints({
    year,
    readings: observations.map((each) => ({
      ...each,
      value: each.value === null ? null : shown(each.value),
    })),
    target: shown(item.targetValue),
    projection: item.projection && {
      low: shown(item.projection.low),
      mid: shown(item.projection.mid),
      high: shown(item.projection.high),
    },
    shares: item.season.shares,
    path: item.path?.map(shown) ?? null,
  });
  const name = names.indicator(item.indicator);
  const actual = item.actual === null ? t.chart.noFigure : valueText(item, item.actual, language);
  const period = formatPeriod(item.actualPeriod ?? item.period, language);
  const prior = words.prior(year - 1);
  const pace = words[paceOf(item)];
  return (
    <ChartFrame
      title={words.title}
      unit={unitWord(item.unit, language)}
      source={sourceOf(item, names.indicatorOf(item.indicator)?.agency)}
      summary={words.summary(name, actual, period, targetText(item, wording))}
      note={item.projection ? words.legendNote : words.noteNoProjection}
      fileName={`${item.indicator}-${year}`}
      height={320}
      table={{
        columns: [t.chart.month, words.actual, words.schedule, pace, words.projected, prior],
        rows: points.map((point) => [
          monthName(point.month, language),
          point.actual,
          Math.round(point.schedule * 100) / 100,
          point.seasonal === null ? null : Math.round(point.seasonal * 100) / 100,
          point.projected === null ? null : Math.round(point.projected * 100) / 100,
          point.prior,
        ]),
      }}
    >
      {({ width, height }) => (
        <YearChart
          width={width}
          height={height}
          points={points}
          target={shown(item.targetValue)}
          tone={statusTone(item.status, item.comparator === 'strive')}
          names={{
            actual: words.actual,
            prior,
            schedule: words.schedule,
            seasonal: pace,
            projected: words.projected,
            projectedEnd: words.expected(axisNumber(points.at(-1)?.projected ?? 0)),
            target: words.target(axisNumber(shown(item.targetValue))),
          }}
          formatValue={axisNumber}
          formatMonth={(month) => monthName(month, language)}
        />
      )}
    </ChartFrame>
  );
}

function MonthFrame({ item, observations, year }: ChartsProps): ReactNode {
  const { language, t } = useLanguage();
  const texts = useTargetWords();
  const names = useNames();
  const words = texts.months;
  const shown = (value: number): number => shownValue(value, item.unit, language);
  const required = item.requiredPerMonth;
  const last = Number((item.actualPeriod ?? item.period).slice(5, 7));
  const bars = needBars(monthBars(observations, year), required, last).map((bar) => ({
    ...bar,
    value: bar.value === null ? null : shown(bar.value),
    needed: bar.needed === null ? null : shown(bar.needed),
  }));
  return (
    <ChartFrame
      title={words.title}
      unit={unitWord(item.unit, language)}
      source={sourceOf(item, names.indicatorOf(item.indicator)?.agency)}
      summary={words.summary}
      note={required !== null && required > 0 ? words.need(valueText(item, required, language)) : undefined}
      fileName={`${item.indicator}-${year}-months`}
      height={220}
      table={{
        columns: [t.chart.month, words.value, words.how, words.needed],
        rows: bars.map((bar) => [
          words.range(bar.from, bar.to),
          bar.value,
          bar.value === null ? null : bar.derived ? words.derived : words.reported,
          bar.needed === null ? null : Math.round(bar.needed * 10_000) / 10_000,
        ]),
      }}
    >
      {({ width, height }) => (
        <MonthChart
          width={width}
          height={height}
          bars={bars}
          tone={statusTone(item.status, item.comparator === 'strive')}
          names={{
            value: words.value,
            needed: words.needed,
            derived: words.derived,
            missing: t.chart.noFigure,
          }}
          formatValue={axisNumber}
          formatMonths={words.range}
        />
      )}
    </ChartFrame>
  );
}

function sourceOf(item: AttainmentDto, agency: string | undefined): string {
  const parts = [agency, item.provenance?.source ?? item.provenance?.file];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

// Axis marks need no more than two digits after the point, and none when they are whole.
function axisNumber(value: number): string {
  return formatNumber(value, { decimals: Number.isInteger(value) ? 0 : Math.abs(value) >= 1000 ? 0 : 2 });
}
