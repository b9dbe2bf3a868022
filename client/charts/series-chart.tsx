import type { ReactNode } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { GRID, X_AXIS, Y_AXIS, axisWidth, labelWidth } from './axis.ts';
import { ChartTip } from './chart-tip.tsx';
import { isIsolated } from './points.ts';
import { niceScale } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';
import './series-chart.css';

export interface SeriesLine {
  readonly key: string;
  readonly name: string;
  /** One a column; null is a gap. */
  readonly values: readonly (number | null)[];
  /** The same in words, a reason where there is no value. */
  readonly texts: readonly string[];
}

export interface SeriesChartProps {
  readonly width: number;
  readonly height: number;
  readonly kind: 'lines' | 'bars';
  readonly columns: readonly string[];
  /** At most eight: so many colours and dashes there are. */
  readonly lines: readonly SeriesLine[];
  readonly fromZero: boolean;
  /** The value a thin line is drawn at: no change, or the base of an index. */
  readonly zeroLine: number;
  readonly formatAxis: (value: number) => string;
}

const AXIS_HEIGHT = 38;
/** Beside colours, so that lines are told apart without them. */
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '', '6 3', '2 3', '8 3 2 3'];

/** Some series side by side, each named at its end; a gap where nothing is known. */
export function SeriesChart(props: SeriesChartProps): ReactNode {
  const { width, height, kind, columns, lines, zeroLine, formatAxis } = props;
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const zero = kind === 'bars' || props.fromZero;
  const { min, max, ticks } = niceScale(known, { zero, count: 5 });
  const data = columns.map((column, index) => ({
    column,
    ...Object.fromEntries(lines.map(({ key, values }) => [`v${key}`, values[index] ?? null])),
  }));
  const isLines = kind === 'lines';
  const ends = isLines
    ? endsOf(lines, (value) => ((value - min) / (max - min || 1)) * (height - AXIS_HEIGHT))
    : [];
  const shifts = spreadLabels(ends);
  const right = 14 + Math.min(width / 3, Math.max(0, ...ends.map(({ name }) => labelWidth(name))));
  const legend = isLines ? [] : legendOf(lines, width);
  const top = 12 + 20 * ((legend.at(-1)?.row ?? -1) + 1);
  return (
    <ComposedChart width={width} height={height} data={data} margin={{ top, right, bottom: 0, left: 0 }}>
      <CartesianGrid {...GRID} />
      <XAxis dataKey="column" {...X_AXIS} interval="equidistantPreserveStart" minTickGap={12} />
      <YAxis
        {...Y_AXIS}
        domain={[min, max]}
        ticks={[...ticks]}
        tickFormatter={formatAxis}
        width={axisWidth(ticks, formatAxis)}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={isLines ? true : { fill: 'var(--surface-3)', fillOpacity: 0.5 }}
        content={({ active, label }) => {
          const index = columns.findIndex((column) => column === label);
          if (!active || index < 0) return null;
          const said = lines.map(({ name, texts }) => ({ name, text: texts[index] ?? '' }));
          return <ChartTip title={columns[index] ?? ''} lines={said} />;
        }}
      />
      {zeroLine > min && zeroLine < max && <ReferenceLine y={zeroLine} stroke="var(--line-strong)" />}
      {lines.map((line, index) =>
        isLines ? (
          <Line
            key={line.key}
            dataKey={`v${line.key}`}
            stroke={colourOf(index)}
            strokeWidth={2}
            strokeDasharray={DASHES[index] ?? ''}
            isAnimationActive={false}
            connectNulls={false}
            activeDot={{ r: 4 }}
            dot={dotsOf(line.values, colourOf(index))}
          />
        ) : (
          <Bar
            key={line.key}
            dataKey={`v${line.key}`}
            fill={colourOf(index)}
            maxBarSize={28}
            isAnimationActive={false}
          />
        ),
      )}
      {legend.map(({ key, name, colour, x, row }) => (
        <g key={key} transform={`translate(${x}, ${4 + 20 * row})`}>
          <rect width={12} height={12} rx={2} fill={colour} />
          <text x={17} y={10} fontSize={12} fill="var(--ink-2)">
            {name}
          </text>
        </g>
      ))}
      {ends.map((end) => (
        <ReferenceDot
          key={end.key}
          x={columns[end.column] ?? ''}
          y={end.value}
          r={0}
          // At the very edge, which rounding at some widths takes for outside.
          ifOverflow="visible"
          label={{
            ...{ value: end.name, position: 'right', fill: end.colour, fontSize: 12 },
            dy: -(shifts.get(end.key) ?? 0),
          }}
        />
      ))}
    </ComposedChart>
  );
}

function colourOf(index: number): string {
  return `var(--series-${index + 1})`;
}

/** The names of bars with their colours, in as many rows as they need: in the drawing, so that a picture of it has them. */
function legendOf(lines: readonly SeriesLine[], width: number) {
  let x = 8;
  let row = 0;
  return lines.map(({ key, name }, index) => {
    const room = 34 + labelWidth(name);
    if (x > 8 && x + room > width) [x, row] = [8, row + 1];
    const place = { key, name, colour: colourOf(index), x, row };
    x += room;
    return place;
  });
}

/** Where each line ends and is named. A line that ends early is named there. */
function endsOf(lines: readonly SeriesLine[], pixels: (value: number) => number) {
  return lines.flatMap(({ key, name, values }, index) => {
    const column = values.findLastIndex((value) => value !== null);
    const value = values[column] ?? null;
    return value === null ? [] : [{ key, name, column, value, at: pixels(value), colour: colourOf(index) }];
  });
}

// A point between gaps has no line to show it.
function dotsOf(values: readonly (number | null)[], fill: string) {
  return ({ cx, cy, index }: { cx?: unknown; cy?: unknown; index: number }): ReactNode =>
    isIsolated(values, index) ? (
      <circle key={index} cx={Number(cx)} cy={Number(cy)} r={3} fill={fill} />
    ) : (
      <g key={index} />
    );
}
