import type { ReactElement, ReactNode } from 'react';
import type { Level } from '#domain/rule.ts';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { GRID, X_AXIS, Y_AXIS, axisWidth, labelEvery, labelWidth } from './axis.ts';
import { levelBands } from './bands.ts';
import type { LevelLineAt } from './bands.ts';
import { ChartTip } from './chart-tip.tsx';
import { cohortLines, isIsolated, monthlyLine } from './points.ts';
import type { PeriodValue } from './points.ts';
import { niceScale } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';

export interface TrendChartProps {
  readonly width: number;
  readonly height: number;
  readonly points: readonly (PeriodValue & { readonly level?: Level | null })[];
  readonly lines: readonly LevelLineAt[];
  readonly side?: 'above' | 'below';
  readonly target: { readonly value: number; readonly label: string; readonly tolerance?: number } | null;
  readonly lineLabel: (line: LevelLineAt) => string;
  readonly formatValue: (value: number) => string;
  readonly formatMonth: (period: string) => string;
  readonly formatTick: (period: string) => string;
  readonly seriesName: string;
  readonly missingText: string;
  /** Month in which a new cohort begins: the line is not drawn into it. */
  readonly cohortFrom?: number | null | undefined;
}

const AXIS_HEIGHT = 38;

/** A monthly line over its warning bands, with the target across; months without a figure are gaps. */
export function TrendChart(props: TrendChartProps): ReactNode {
  const { width, height, lines, side = 'above', target, formatValue, formatMonth } = props;
  const data = monthlyLine(props.points);
  const levelOf = new Map(props.points.map(({ period, level }) => [period, level ?? undefined]));
  const values = data.map((point) => point.value);
  const known = values.filter((value) => value !== null);
  const marks = [...lines.map((line) => line.value), ...(target ? [target.value] : [])];
  const lowest = Math.min(...known, ...marks);
  // A hair below the lowest, so that no line or label lies on the axis.
  const edge = [...beyondGravest(lines, side), lowest - Math.abs(lowest) * 0.001];
  const { min, max, ticks } = niceScale([...known, ...marks, ...edge], { count: 6 });
  const last = values.findLastIndex((value) => value !== null);
  const pixels = (value: number): number => ((value - min) / (max - min)) * (height - AXIS_HEIGHT);
  const shifts = spreadLabels([
    ...lines.map((line) => ({ key: line.level, at: pixels(line.value) })),
    ...(target ? [{ key: 'target', at: pixels(target.value) }] : []),
  ]);
  const shiftOf = (key: string): number => -(shifts.get(key) ?? 0);
  const texts = [...lines.map(props.lineLabel), ...(target ? [target.label] : [])];
  const right = 12 + Math.max(0, ...texts.map(labelWidth));
  const cohorts = cohortLines(data, props.cohortFrom ?? null);
  const every = labelEvery(data.length, width - right - 48, 62);

  return (
    <ComposedChart width={width} height={height} data={data} margin={{ top: 8, right, bottom: 0, left: 0 }}>
      {levelBands(lines, { side, min, max }).map((band) => (
        <ReferenceArea
          key={band.level}
          y1={band.from}
          y2={band.to}
          fill={`var(--band-${band.level})`}
          fillOpacity={1}
          ifOverflow="hidden"
        />
      ))}
      <CartesianGrid {...GRID} />
      <XAxis
        dataKey="period"
        {...X_AXIS}
        interval={0}
        ticks={data
          .filter((_, index) => (data.length - 1 - index) % every === 0)
          .map((point) => point.period)}
        tickFormatter={props.formatTick}
      />
      <YAxis
        {...Y_AXIS}
        domain={[min, max]}
        ticks={[...ticks]}
        tickFormatter={formatValue}
        width={axisWidth(ticks, formatValue)}
      />
      <Tooltip
        isAnimationActive={false}
        content={({ active, label }) => {
          const point = data.find((each) => each.period === label);
          if (!active || !point) return null;
          const text = point.value === null ? props.missingText : formatValue(point.value);
          return <ChartTip title={formatMonth(point.period)} lines={[{ name: props.seriesName, text }]} />;
        }}
      />
      {lines.map((line) => (
        <ReferenceLine
          key={line.level}
          y={line.value}
          stroke={`var(--level-${line.level})`}
          strokeOpacity={0.55}
          label={labelOf(props.lineLabel(line), `var(--level-${line.level})`, shiftOf(line.level))}
        />
      ))}
      {target?.tolerance !== undefined && (
        <ReferenceArea
          y1={target.value}
          y2={Math.min(max, target.value + target.tolerance)}
          fill="var(--chart-target)"
          fillOpacity={0.1}
        />
      )}
      {target && (
        <ReferenceLine
          y={target.value}
          stroke="var(--chart-target)"
          strokeDasharray="5 4"
          strokeWidth={1.5}
          label={labelOf(target.label, 'var(--chart-target)', shiftOf('target'))}
        />
      )}
      {cohorts.map((line, which) => (
        <Line
          key={which === 0 ? 'even' : 'odd'}
          dataKey={(point: PeriodValue) => line[data.indexOf(point)] ?? null}
          stroke="var(--chart-line)"
          strokeWidth={2}
          isAnimationActive={false}
          connectNulls={false}
          activeDot={{ r: 4 }}
          dot={({ cx, cy, index }) =>
            (line[index] ?? null) === null ? (
              <g key={index} />
            ) : (
              dotAt({
                key: index,
                at: { cx, cy },
                level: levelOf.get(data[index]?.period ?? ''),
                isShown: index === last || isIsolated(line, index),
              })
            )
          }
        />
      ))}
    </ComposedChart>
  );
}

interface Dot {
  readonly key: number;
  readonly at: { readonly cx?: number | undefined; readonly cy?: number | undefined };
  /** The level that stood after this period. Missing: undefined for none. */
  readonly level: Level | undefined;
  readonly isShown: boolean;
}

function dotAt({ key, at, level, isShown }: Dot): ReactElement<SVGElement> {
  if (level === undefined && !isShown) return <g key={key} />;
  const fill = level === undefined ? 'var(--chart-line)' : `var(--level-${level})`;
  return <circle key={key} {...at} r={level === undefined ? 3.5 : 4} fill={fill} stroke="var(--surface)" />;
}

// The gravest level has no line above it: room for its band is left beyond it.
function beyondGravest(lines: readonly LevelLineAt[], side: 'above' | 'below'): number[] {
  const values = lines.map((line) => line.value);
  const span = Math.max(...values) - Math.min(...values);
  if (values.length < 2 || span === 0) return [];
  return [side === 'above' ? Math.max(...values) + span / 5 : Math.min(...values) - span / 5];
}

function labelOf(value: string, fill: string, dy: number) {
  return { value, fill, dy, position: 'right', fontSize: 12 } as const;
}
