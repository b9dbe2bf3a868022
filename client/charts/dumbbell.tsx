import type { ReactNode } from 'react';
import './dumbbell.css';

export interface DumbbellProps {
  readonly label: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly scale: { readonly min: number; readonly max: number };
}

const HEIGHT = 18;

/** From a hollow dot, a year before, to a full one, now: the length of the bar is the change. */
export function Dumbbell({ label, before, now, scale }: DumbbellProps): ReactNode {
  const span = scale.max - scale.min || 1;
  const at = (value: number): string => `${4 + ((value - scale.min) / span) * 92}%`;
  const y = HEIGHT / 2;
  return (
    <svg className="dumbbell" role="img" aria-label={label} width="100%" height={HEIGHT}>
      <line className="dumbbell-track" x1="4%" x2="96%" y1={y} y2={y} />
      {before !== null && now !== null && (
        <line className="dumbbell-bar" x1={at(before)} x2={at(now)} y1={y} y2={y} />
      )}
      {before !== null && <circle className="dumbbell-before" cx={at(before)} cy={y} r="3.5" />}
      {now !== null && <circle className="dumbbell-now" cx={at(now)} cy={y} r="4" />}
    </svg>
  );
}
