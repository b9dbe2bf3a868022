import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { AttainmentDto } from '#contract/judgement.ts';
import type { ObservationDto } from '#contract/observations.ts';
import { useNames } from '#client/api/names.ts';
import { observationsQuery } from '#client/api/observations-query.ts';
import { ChartFrame } from '#client/charts/chart-frame.tsx';
import { SeasonChart } from '#client/charts/lazy-charts.ts';
import { latestOfBand, seasonBand, type BandMonth } from '#client/charts/season-band.ts';
import { valueText } from '#client/lib/attainment-text.ts';
import { shownValue, unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { useTargetWords } from '#client/lib/target-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';

const HEIGHT = 200;
/** Pixels of the card around its chart. */
const ROUND_IT = 120;

/** How many years of observations before its own the card is drawn from. */
export const SEASON_YEARS = 3;

interface SeasonCardProps {
  readonly item: AttainmentDto;
  /** Whose months are drawn: its own, or where it has none those it is compared with. */
  readonly region: string;
  /** From SEASON_YEARS before the item's year up to its month. */
  readonly observations: readonly ObservationDto[];
}

/** Season or change: the year's months over the range of the same months of three years before. */
export function SeasonCard(props: SeasonCardProps): ReactNode {
  // Before and after a change of the land its months are not of the same place.
  return props.item.yoyWhyNot === 'land-changed' ? null : <Band {...props} />;
}

/** The same of another region, whose observations nobody has read yet. */
export function SeasonCardOf({ item, region }: Omit<SeasonCardProps, 'observations'>): ReactNode {
  const { view } = useView();
  const { indicator, period } = item;
  const from = `${Number(period.slice(0, 4)) - SEASON_YEARS}-01`;
  const query = useQuery(observationsQuery({ indicator, region, from, to: period, asOf: view.asOf }));
  return (
    <QueryView query={query} skeleton={<Skeleton height={HEIGHT + ROUND_IT} />}>
      {({ items }) => <SeasonCard item={item} region={region} observations={items} />}
    </QueryView>
  );
}

function Band({ item, region, observations }: SeasonCardProps): ReactNode {
  const year = Number(item.period.slice(0, 4));
  const { language, t } = useLanguage();
  const names = useNames();
  const { band: words, months: monthWords } = useTargetWords();
  const isFlow = item.evaluation === 'cumulative';
  const months = seasonBand(observations, { year, isFlow });
  const latest = latestOfBand(months);
  if (latest === undefined && months.every(({ past }) => past === null)) {
    return (
      <Card title={words.title}>
        <p className="muted">{words.none}</p>
      </Card>
    );
  }
  const { unit } = item;
  const shown = (value: number): number => shownValue(value, unit, language);
  const text = (value: number): string => valueText(item, value, language);
  return (
    <ChartFrame
      title={words.title}
      unit={unitWord(unit, language)}
      source={names.indicatorOf(item.indicator)?.agency ?? ''}
      summary={words.summary(names.region(region), names.indicator(item.indicator))}
      note={`${latest === undefined ? words.noFigure : verdictOf(latest)} ${words.note}`}
      fileName={`${item.indicator}-${region}-${year}-season`}
      height={HEIGHT}
      table={{
        columns: [t.chart.month, words.value(year), words.low, words.high, words.years],
        rows: months.map(({ from, to, value, past, years }) => [
          monthWords.range(from, to),
          value === null ? null : shown(value),
          past === null ? null : shown(past[0]),
          past === null ? null : shown(past[1]),
          years.join(t.terms.listComma),
        ]),
      }}
    >
      {({ width, height }) => (
        <SeasonChart
          width={width}
          height={height}
          months={months.map((month) => ({
            ...month,
            value: month.value === null ? null : shown(month.value),
            past: month.past && [shown(month.past[0]), shown(month.past[1])],
          }))}
          isFromZero={isFlow}
          names={{ value: words.value(year), past: words.past }}
          formatValue={(value) => formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 1 })}
          formatMonths={monthWords.range}
        />
      )}
    </ChartFrame>
  );

  function verdictOf({ from, to, value, past, years }: BandMonth): string {
    const month = monthWords.range(from, to);
    if (value === null || past === null) return words.noPast(month);
    const [low, high] = past;
    const where = value > high ? 'above' : value < low ? 'below' : 'within';
    return words.verdict[where](month, text(value), {
      low: text(low),
      high: text(high),
      years: years.length,
    });
  }
}
