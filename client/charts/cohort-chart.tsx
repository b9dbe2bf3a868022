import type { ReactNode } from 'react';
import {
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
import type { CohortCurve } from './cohort-curves.ts';
import { niceScale } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';

export interface CohortChartProps {
  readonly width: number;
  readonly height: number;
  /** Newest first; the newest is drawn strongest. */
  readonly curves: readonly CohortCurve[];
  /** Months by number, in the order of the curves' values. */
  readonly months: readonly number[];
  readonly target: { readonly value: number; readonly label: string };
  /** Months whose ends everybody looks to, with what is written there. */
  readonly marks: readonly { readonly month: number; readonly label: string }[];
  readonly cohortName: (year: number) => string;
  readonly formatValue: (value: number) => string;
  readonly formatMonth: (month: number) => string;
}

const AXIS_HEIGHT = 46;
const INKS = ['var(--chart-line)', 'var(--ink-3)', 'var(--chart-prior)'] as const;
const DASHES = [undefined, '6 4', '2 4'] as const;

/** Cohorts over the same months of their own years: this one strong, those before it behind, the target across. */
export function CohortChart(props: CohortChartProps): ReactNode {
  const { width, height, curves, months, target, marks, formatValue, formatMonth } = props;
  const known = curves.flatMap(({ values }) => values.filter((value) => value !== null));
  const { min, max, ticks } = niceScale([...known, target.value], { count: 5 });
  const pixels = (value: number): number => ((value - min) / (max - min)) * (height - AXIS_HEIGHT);
  const ends = curves.flatMap((curve, which) => {
    const last = curve.values.findLastIndex((value) => value !== null);
    const value = curve.values[last] ?? null;
    const text = props.cohortName(curve.year);
    if (value === null) return [];
    // Its name goes on the side of it where no other line runs.
    const isAhead = curves.every(({ values }) => (values[last] ?? value) <= value);
    return [{ key: String(curve.year), which, month: months[last], value, text, isAhead }];
  });
  const atTheEdge = ends.filter(({ month }) => month === months.at(-1));
  const right = 12 + Math.max(labelWidth(target.label), ...atTheEdge.map(({ text }) => labelWidth(text)));
  const shifts = spreadLabels([
    ...atTheEdge.map(({ key, value }) => ({ key, at: pixels(value) })),
    { key: 'target', at: pixels(target.value) },
  ]);
  const data = months.map((month, index) => ({ month, index }));
  const every = labelEvery(months.length, width - right - 48, 34);
  return (
    <ComposedChart width={width} height={height} data={data} margin={{ top: 18, right, bottom: 0, left: 0 }}>
      <CartesianGrid {...GRID} />
      <XAxis dataKey="month" {...X_AXIS} interval={every - 1} tickFormatter={formatMonth} />
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
          const index = months.findIndex((month) => month === label);
          const lines = curves.flatMap(({ year, values }) => {
            const value = values[index] ?? null;
            return value === null ? [] : [{ name: props.cohortName(year), text: formatValue(value) }];
          });
          return active && lines.length > 0 ? (
            <ChartTip title={formatMonth(months[index] ?? 0)} lines={lines} />
          ) : null;
        }}
      />
      {marks.map(({ month, label }) => (
        <ReferenceLine
          key={month}
          x={month}
          stroke="var(--line-strong)"
          label={{ value: label, position: 'top', fill: 'var(--ink-3)', fontSize: 12 }}
        />
      ))}
      <ReferenceLine
        y={target.value}
        stroke="var(--chart-target)"
        strokeDasharray="5 4"
        strokeWidth={1.5}
        label={{
          value: target.label,
          fill: 'var(--chart-target)',
          dy: -(shifts.get('target') ?? 0),
          position: 'right',
          fontSize: 12,
        }}
      />
      {curves
        .map(({ year, values }, which) => (
          <Line
            key={year}
            dataKey={({ index }: { readonly index: number }) => values[index] ?? null}
            stroke={INKS[which] ?? 'var(--ink-3)'}
            {...(DASHES[which] === undefined ? {} : { strokeDasharray: DASHES[which] })}
            strokeWidth={which === 0 ? 2.5 : 1.75}
            isAnimationActive={false}
            connectNulls={false}
            dot={{
              r: which === 0 ? 4 : 3,
              fill: INKS[which] ?? 'var(--ink-3)',
              stroke: 'var(--surface)',
              strokeDasharray: 'none',
            }}
          />
        ))
        .reverse()}
      {ends.map(({ key, which, month, value, text, isAhead }) => (
        <ReferenceDot
          key={key}
          x={month ?? 0}
          y={value}
          r={0}
          label={{
            value: text,
            position: month === months.at(-1) ? 'right' : isAhead ? 'top' : 'bottom',
            offset: 10,
            fill: which === 0 ? INKS[0] : 'var(--ink-3)',
            fontSize: 12,
            dy: month === months.at(-1) ? -(shifts.get(key) ?? 0) : 0,
          }}
        />
      ))}
    </ComposedChart>
  );
}
