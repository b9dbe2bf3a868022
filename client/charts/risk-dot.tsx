import type { ReactNode } from 'react';
import type { Level } from '#domain/rule.ts';
import { DOT_MOST, dotRadius } from './risk-size.ts';
import './risk-dot.css';

const ROMAN: Record<Level, string> = { blue: 'IV', yellow: 'III', orange: 'II', red: 'I' };

export interface RiskDotProps {
  /** Round for plans, square for events: two registers on one tile. */
  readonly shape: 'round' | 'square';
  readonly level: Level | null;
  readonly persons: number | null;
}

/** Cases of a place: as large as the people concerned, in the colour of the gravest level, with its grade. */
export function RiskDot({ shape, level, persons }: RiskDotProps): ReactNode {
  const radius = dotRadius(persons);
  const side = 2 * DOT_MOST + 2;
  const middle = side / 2;
  // A square of the same area as the circle of that radius.
  const half = (radius * Math.sqrt(Math.PI)) / 2;
  return (
    <svg
      className={`risk-dot ${level === null ? 'risk-dot-none' : `risk-dot-${level}`}`}
      viewBox={`0 0 ${side} ${side}`}
      width={side}
      height={side}
      aria-hidden="true"
    >
      {shape === 'round' ? (
        <circle cx={middle} cy={middle} r={radius} />
      ) : (
        <rect x={middle - half} y={middle - half} width={2 * half} height={2 * half} rx="1.5" />
      )}
      {level !== null && (
        <text x={middle} y={middle + 2.7} textAnchor="middle">
          {ROMAN[level]}
        </text>
      )}
    </svg>
  );
}
