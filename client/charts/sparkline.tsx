import type { ReactNode } from 'react';
import { isIsolated, linePath } from './points.ts';
import { niceScale } from './scale.ts';
import './sparkline.css';

export interface SparklineProps {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly target?: number | null;
  readonly tone: string;
}

const WIDTH = 300;
const HEIGHT = 30;

/** A small line with the target across it; gaps stay gaps. */
export function Sparkline({ label, values, target, tone }: SparklineProps): ReactNode {
  const known = values.filter((value) => value !== null);
  const { min, max } = niceScale(target === null || target === undefined ? known : [...known, target], {
    count: 3,
  });
  const y = (value: number): number => HEIGHT - ((value - min) / (max - min || 1)) * HEIGHT;
  const x = (index: number): string => `${values.length > 1 ? (index / (values.length - 1)) * 100 : 50}%`;
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg
      className={`sparkline sparkline-${tone}`}
      role="img"
      aria-label={label}
      width="100%"
      height={HEIGHT + 8}
    >
      {target !== null && target !== undefined && (
        <line className="sparkline-target" x1="0" x2="100%" y1={y(target) + 4} y2={y(target) + 4} />
      )}
      <svg
        x="0"
        y="4"
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <path className="sparkline-line" d={linePath(values, { width: WIDTH, height: HEIGHT, min, max })} />
      </svg>
      {values.map((value, index) =>
        value !== null && (index === last || isIsolated(values, index)) ? (
          <circle key={index} className="sparkline-dot" cx={x(index)} cy={y(value) + 4} r="3" />
        ) : null,
      )}
    </svg>
  );
}
