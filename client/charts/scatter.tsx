import type { ReactNode } from 'react';
import { labelWidth } from './axis.ts';
import { niceScale } from './scale.ts';
import './scatter.css';

export interface ScatterPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Written beside it, and drawn in another shape. Missing: undefined for a point like the others. */
  readonly name: string | undefined;
  /** The point in one sentence. */
  readonly label: string;
}

export interface ScatterProps {
  readonly width: number;
  readonly height: number;
  readonly points: readonly ScatterPoint[];
  readonly xName: string;
  readonly yName: string;
  readonly format: (value: number) => string;
}

const MARGIN = { top: 24, right: 16, bottom: 40, left: 46 };

/** Two figures of each period against each other; those that stand out are named and drawn as diamonds. */
export function Scatter({ width, height, points, xName, yName, format }: ScatterProps): ReactNode {
  const across = niceScale(
    points.map(({ x }) => x),
    { count: width < 480 ? 4 : 7 },
  );
  const up = niceScale(points.map(({ y }) => y));
  const plot = { right: width - MARGIN.right, bottom: height - MARGIN.bottom };
  const x = (value: number): number =>
    MARGIN.left + ((value - across.min) / (across.max - across.min)) * (plot.right - MARGIN.left);
  const y = (value: number): number =>
    plot.bottom - ((value - up.min) / (up.max - up.min)) * (plot.bottom - MARGIN.top);
  return (
    <svg className="scatter" width={width} height={height} aria-hidden="true">
      {up.ticks.map((tick) => (
        <g key={tick}>
          <line className="scatter-grid" x1={MARGIN.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
          <text className="scatter-tick" x={MARGIN.left - 6} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {across.ticks.map((tick) => (
        <text key={tick} className="scatter-tick" x={x(tick)} y={plot.bottom + 16} textAnchor="middle">
          {format(tick)}
        </text>
      ))}
      <text className="scatter-axis" x={MARGIN.left} y={12}>
        ↑ {yName}
      </text>
      <text className="scatter-axis" x={plot.right} y={height - 6} textAnchor="end">
        {xName} →
      </text>
      {points.map((point) => (
        <Mark key={point.key} point={point} at={[x(point.x), y(point.y)]} end={plot.right} />
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly point: ScatterPoint;
  readonly at: readonly [x: number, y: number];
  /** Where the plot ends: a name that would not fit before it stands on the left. */
  readonly end: number;
}

function Mark({ point, at: [x, y], end }: MarkProps): ReactNode {
  const { name, label } = point;
  if (name === undefined) {
    return (
      <circle className="scatter-point" cx={x} cy={y} r="4">
        <title>{label}</title>
      </circle>
    );
  }
  const isLeft = x + 9 + labelWidth(name) > end;
  return (
    <g>
      <path className="scatter-out" d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`}>
        <title>{label}</title>
      </path>
      <text
        className="scatter-name"
        x={isLeft ? x - 9 : x + 9}
        y={y + 4}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {name}
      </text>
    </g>
  );
}
