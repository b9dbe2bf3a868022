import type { ReactNode } from 'react';
import type { Level } from '#domain/rule.ts';
import { formatPeriod, shownValue, unitWord } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { ChartFrame } from './chart-frame.tsx';
import { TrendChart } from './lazy-charts.ts';
import { monthlyLine } from './points.ts';
import type { PeriodValue } from './points.ts';

export interface RateTrendProps {
  readonly title: string;
  /** Whose line it is. */
  readonly seriesName: string;
  readonly fileName: string;
  readonly unit: string;
  readonly decimals: number;
  readonly points: readonly (PeriodValue & { readonly level?: Level | null })[];
  readonly lines: readonly { readonly level: Level; readonly value: number }[];
  readonly side?: 'above' | 'below';
  readonly target: number | null;
  /** What the line across is called, where it is no target. */
  readonly targetLabel?: (value: string) => string;
  readonly tolerance?: number | null;
  readonly source: string;
  readonly note?: ReactNode;
  readonly aside?: ReactNode;
  /** Month in which a new cohort begins: the line is not drawn into it. */
  readonly cohortFrom?: number | null | undefined;
}

const HEIGHT = 300;

/** A monthly series in its frame, with warning lines and target in words. */
export function RateTrend(props: RateTrendProps): ReactNode {
  const { title, unit, side, tolerance, note, aside } = props;
  const { language, t } = useLanguage();
  const word = unitWord(unit, language);
  // 万人 are persons in English: then all that is drawn is, axis and table too.
  const shown = (value: number): number => shownValue(value, unit, language);
  const decimals = Math.max(0, props.decimals - Math.log10(shown(1)));
  const points = props.points.map((point) => ({
    ...point,
    value: point.value === null ? null : shown(point.value),
  }));
  const lines = props.lines.map((line) => ({ ...line, value: shown(line.value) }));
  const target = props.target === null ? null : shown(props.target);
  const text = (value: number): string => {
    const number = formatNumber(value, { decimals });
    return unit === '%' ? `${number}%` : number;
  };
  const rows = monthlyLine(points);
  const known = rows.filter((row) => row.value !== null);
  const last = known.at(-1);
  const from = formatPeriod(rows[0]?.period ?? '', language);
  const to = formatPeriod(rows.at(-1)?.period ?? '', language);

  return (
    <ChartFrame
      title={title}
      unit={word}
      source={props.source}
      summary={t.chart.trendSummary(
        props.seriesName,
        from,
        to,
        last?.value == null ? t.chart.noFigure : text(last.value),
      )}
      fileName={props.fileName}
      height={HEIGHT}
      note={note}
      aside={aside}
      table={{
        columns: [t.chart.month, `${t.chart.value}${t.chart.unit(word)}`],
        rows: rows.map((row) => [row.period, row.value]),
      }}
    >
      {({ width, height }) => (
        <TrendChart
          width={width}
          height={height}
          points={points}
          cohortFrom={props.cohortFrom}
          lines={lines}
          {...(side === undefined ? {} : { side })}
          target={
            target === null
              ? null
              : {
                  value: target,
                  label: (props.targetLabel ?? t.chart.target)(text(target)),
                  ...(tolerance === null || tolerance === undefined ? {} : { tolerance: shown(tolerance) }),
                }
          }
          lineLabel={(line) => t.chart.levelLine(t.terms.level[line.level], text(line.value))}
          formatValue={text}
          formatMonth={(period) => formatPeriod(period, language)}
          formatTick={(period) => period}
          seriesName={props.seriesName}
          missingText={t.chart.noFigure}
        />
      )}
    </ChartFrame>
  );
}
