import type { ReactNode } from 'react';
import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { GRID, TICK, X_AXIS, Y_AXIS, axisWidth } from './axis.ts';
import { ChartTip } from './chart-tip.tsx';
import { niceScale } from './scale.ts';
import type { NeedBar } from './year-points.ts';

export interface MonthChartProps {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly NeedBar[];
  readonly tone: string;
  readonly names: {
    readonly value: string;
    readonly needed: string;
    readonly derived: string;
    readonly missing: string;
  };
  readonly formatValue: (value: number) => string;
  readonly formatMonths: (from: number, to: number) => string;
}

/** Each month's own amount, and dashed what each remaining month must bring. */
export function MonthChart(props: MonthChartProps): ReactNode {
  const { width, height, bars, tone, names, formatValue, formatMonths } = props;
  const data = bars.map((bar) => ({ ...bar, label: formatMonths(bar.from, bar.to) }));
  const known = data.flatMap((bar) => [bar.value ?? 0, bar.needed ?? 0]);
  const { min, max, ticks } = niceScale(known, { zero: true, count: 4 });
  const labels = width > 560;

  return (
    <BarChart width={width} height={height} data={data} margin={{ top: 18, right: 16, bottom: 0, left: 0 }}>
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
        cursor={{ fill: 'var(--surface-3)', fillOpacity: 0.5 }}
        isAnimationActive={false}
        content={({ active, label }) => {
          const bar = data.find((each) => each.label === label);
          if (!active || !bar) return null;
          const name = bar.value !== null ? (bar.derived ? names.derived : names.value) : names.needed;
          const shown = bar.value ?? bar.needed;
          const text = shown === null ? names.missing : formatValue(shown);
          return <ChartTip title={bar.label} lines={[{ name: shown === null ? '' : name, text }]} />;
        }}
      />
      <Bar
        dataKey="needed"
        stackId="month"
        fill="transparent"
        stroke="var(--ink-3)"
        strokeDasharray="4 3"
        maxBarSize={36}
        isAnimationActive={false}
      />
      <Bar
        dataKey="value"
        stackId="month"
        fill={`var(--${tone}-mark)`}
        maxBarSize={36}
        isAnimationActive={false}
      >
        {labels && (
          <LabelList
            dataKey="value"
            position="top"
            {...TICK}
            formatter={(value) => (typeof value === 'number' ? formatValue(value) : '')}
          />
        )}
      </Bar>
    </BarChart>
  );
}
