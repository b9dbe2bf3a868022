import type { ReactNode } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { GRID, X_AXIS, Y_AXIS, axisWidth, labelEvery, labelWidth } from './axis.ts';
import { ChartTip } from './chart-tip.tsx';
import type { TipLine } from './chart-tip.tsx';
import { niceScale } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';
import type { YearPoint } from './year-points.ts';

const AXIS_HEIGHT = 42;

export interface YearChartNames {
  readonly actual: string;
  readonly prior: string;
  readonly schedule: string;
  readonly seasonal: string;
  readonly projected: string;
  /** Beside the end of the dashed line: where the year may end. */
  readonly projectedEnd: string;
  readonly target: string;
}

export interface YearChartProps {
  readonly width: number;
  readonly height: number;
  readonly points: readonly YearPoint[];
  readonly target: number;
  readonly tone: string;
  readonly names: YearChartNames;
  readonly formatValue: (value: number) => string;
  readonly formatMonth: (month: number) => string;
}

/** The running total against the year's schedule, last year's line behind it and the projection dashed. */
export function YearChart(props: YearChartProps): ReactNode {
  const { width, height, points, target, tone, names, formatValue, formatMonth } = props;
  const all = points.flatMap((point) => [
    point.actual ?? 0,
    point.prior ?? 0,
    point.schedule,
    point.seasonal ?? 0,
    point.range?.[1] ?? 0,
  ]);
  const { max, ticks } = niceScale([...all, target], { zero: true, count: 5 });
  const colour = `var(--${tone}-mark)`;
  const scale = (value: number): number => (value / max) * (height - AXIS_HEIGHT);
  const december = points.at(-1);
  const ends = [
    { key: 'target', value: target, text: names.target, fill: 'var(--chart-target)' },
    { key: 'prior', value: december?.prior ?? null, text: names.prior, fill: 'var(--ink-3)' },
    {
      key: 'projected',
      value: december?.projected ?? null,
      text: names.projectedEnd,
      fill: `var(--${tone})`,
    },
  ].flatMap((end) => (end.value === null ? [] : [{ ...end, value: end.value, at: scale(end.value) }]));
  const shifts = spreadLabels(ends);
  const right = 12 + Math.max(...ends.map((end) => labelWidth(end.text)));
  const every = labelEvery(12, width - right - 48, 34);

  return (
    <ComposedChart
      width={width}
      height={height}
      data={[...points]}
      margin={{ top: 12, right, bottom: 0, left: 0 }}
    >
      <CartesianGrid {...GRID} />
      <XAxis dataKey="month" {...X_AXIS} interval={every - 1} tickFormatter={formatMonth} />
      <YAxis
        {...Y_AXIS}
        domain={[0, max]}
        ticks={[...ticks]}
        tickFormatter={formatValue}
        width={axisWidth(ticks, formatValue)}
      />
      <Tooltip
        isAnimationActive={false}
        content={({ active, label }) => {
          const point = points.find((each) => each.month === label);
          if (!active || !point) return null;
          return <ChartTip title={formatMonth(point.month)} lines={tipLines(point, names, formatValue)} />;
        }}
      />
      <Area dataKey="range" stroke="none" fill={colour} fillOpacity={0.16} isAnimationActive={false} />
      <Line
        dataKey="prior"
        stroke="var(--chart-prior)"
        strokeWidth={2}
        isAnimationActive={false}
        connectNulls={false}
        dot={isolatedDots(
          points.map((point) => point.prior),
          'var(--chart-prior)',
        )}
      />
      <Line
        dataKey="schedule"
        stroke="var(--ink-3)"
        strokeWidth={1.25}
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="seasonal"
        stroke="var(--ink-3)"
        strokeWidth={1.5}
        strokeDasharray="1 4"
        strokeLinecap="round"
        dot={false}
        connectNulls
        isAnimationActive={false}
      />
      <Line
        dataKey="projected"
        stroke={colour}
        strokeDasharray="4 4"
        strokeWidth={2}
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="actual"
        stroke={colour}
        strokeWidth={2.5}
        connectNulls={false}
        isAnimationActive={false}
        dot={{ r: 3.5, fill: colour, stroke: 'var(--surface)', strokeWidth: 1 }}
      />
      <ReferenceLine y={target} stroke="var(--chart-target)" strokeDasharray="5 4" strokeWidth={1.5} />
      {ends.map((end) => (
        <ReferenceDot
          key={end.key}
          x={12}
          y={end.value}
          r={0}
          // At the very edge, which rounding at some widths takes for outside.
          ifOverflow="visible"
          label={{
            value: end.text,
            position: 'right',
            fill: end.fill,
            fontSize: 12,
            dy: -(shifts.get(end.key) ?? 0),
          }}
        />
      ))}
    </ComposedChart>
  );
}

function tipLines(point: YearPoint, names: YearChartNames, format: (value: number) => string): TipLine[] {
  const lines: readonly (readonly [string, number | null])[] = [
    [names.actual, point.actual],
    [names.projected, point.actual === null ? point.projected : null],
    [names.schedule, point.schedule],
    [names.seasonal, point.seasonal],
    [names.prior, point.prior],
  ];
  return lines.flatMap(([name, value]) => (value === null ? [] : [{ name, text: format(value) }]));
}

function isolatedDots(values: readonly (number | null)[], fill: string) {
  return ({ cx, cy, index }: { cx?: unknown; cy?: unknown; index: number }): ReactNode => {
    const alone =
      values[index] !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
    return alone ? (
      <circle key={index} cx={Number(cx)} cy={Number(cy)} r={3} fill={fill} />
    ) : (
      <g key={index} />
    );
  };
}
