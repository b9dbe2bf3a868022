import type { ReactNode } from 'react';
import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { GRID, X_AXIS, Y_AXIS, axisWidth } from './axis.ts';
import { ChartTip } from './chart-tip.tsx';
import { niceScale } from './scale.ts';
import type { BandMonth } from './season-band.ts';

export interface SeasonChartProps {
  readonly width: number;
  readonly height: number;
  readonly months: readonly BandMonth[];
  /** Whether the axis begins at nothing, as for amounts. */
  readonly isFromZero: boolean;
  readonly names: { readonly value: string; readonly past: string };
  readonly formatValue: (value: number) => string;
  readonly formatMonths: (from: number, to: number) => string;
}

/** This year's months over the range of the same months before. */
export function SeasonChart(props: SeasonChartProps): ReactNode {
  const { width, height, months, names, formatValue, formatMonths } = props;
  const data = months.map((month) => ({ ...month, label: formatMonths(month.from, month.to) }));
  const known = months.flatMap(({ value, past }) => [...(past ?? []), ...(value === null ? [] : [value])]);
  const { min, max, ticks } = niceScale(known, { zero: props.isFromZero, count: 4 });
  return (
    <ComposedChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 10, right: 16, bottom: 0, left: 0 }}
    >
      <CartesianGrid {...GRID} />
      <XAxis dataKey="label" {...X_AXIS} interval="equidistantPreserveStart" />
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
          const month = data.find((each) => each.label === label);
          if (!active || !month) return null;
          const { value, past } = month;
          const lines = [
            ...(value === null ? [] : [{ name: names.value, text: formatValue(value) }]),
            ...(past === null
              ? []
              : [{ name: names.past, text: `${formatValue(past[0])} – ${formatValue(past[1])}` }]),
          ];
          return lines.length === 0 ? null : <ChartTip title={month.label} lines={lines} />;
        }}
      />
      <Area
        dataKey="past"
        stroke="var(--chart-prior)"
        strokeWidth={1}
        fill="var(--chart-prior)"
        fillOpacity={0.28}
        isAnimationActive={false}
        connectNulls={false}
      />
      <Line
        dataKey="value"
        stroke="var(--chart-line)"
        strokeWidth={2.5}
        isAnimationActive={false}
        connectNulls={false}
        dot={{ r: 3.5, fill: 'var(--chart-line)', stroke: 'var(--surface)' }}
      />
    </ComposedChart>
  );
}
