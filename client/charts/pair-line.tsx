import type { ReactNode } from 'react';
import { isIsolated, linePath } from './points.ts';
import './pair-line.css';

export interface PairLineProps {
  readonly label: string;
  /** Drawn thick. */
  readonly values: readonly (number | null)[];
  /** Drawn thin behind, on the same steps. */
  readonly behind: readonly (number | null)[];
  readonly scale: { readonly min: number; readonly max: number };
  readonly height?: number;
}

const WIDTH = 120;

/** Two small lines on one scale: this year and last, a district and its peers. Gaps stay gaps. */
export function PairLine({ label, values, behind, scale, height = 36 }: PairLineProps): ReactNode {
  const steps = Math.max(values.length, behind.length);
  const box = { width: WIDTH, height: height - 6, ...scale };
  const padded = (list: readonly (number | null)[]): (number | null)[] =>
    Array.from({ length: steps }, (_, index) => list[index] ?? null);
  const drawn = padded(values);
  const last = drawn.findLastIndex((value) => value !== null);
  const span = scale.max - scale.min || 1;
  const x = (index: number): number => (steps > 1 ? (index / (steps - 1)) * WIDTH : 0);
  const y = (value: number): number => box.height - ((value - scale.min) / span) * box.height;
  return (
    <svg
      className="pair-line"
      role="img"
      aria-label={label}
      viewBox={`-3 -3 ${WIDTH + 6} ${height}`}
      preserveAspectRatio="xMinYMid meet"
      width="100%"
      height={height}
    >
      <path className="pair-line-behind" d={linePath(padded(behind), box)} />
      <path className="pair-line-own" d={linePath(drawn, box)} />
      {drawn.map((value, index) =>
        value !== null && (index === last || isIsolated(drawn, index)) ? (
          <circle key={index} className="pair-line-dot" cx={x(index)} cy={y(value)} r="2.4" />
        ) : null,
      )}
    </svg>
  );
}
