import type { ReactNode } from 'react';
import type { Tone } from '#client/ui/badge.tsx';
import './bullet.css';

export interface BulletProps {
  /** The whole bar in words. */
  readonly label: string;
  readonly value: number;
  readonly target: number;
  readonly tone: Tone;
  /** What should have been reached by now, by the calendar and by past years or the office’s own path. */
  readonly calendar?: number | null;
  readonly seasonal?: number | null;
  readonly range?: { readonly low: number; readonly high: number } | null;
}

/** A bullet bar: measure, target mark, two ticks of schedule, and where the year may end. Light enough for any page. */
export function Bullet({ label, value, target, tone, calendar, seasonal, range }: BulletProps): ReactNode {
  const top = Math.max(target * 1.1, value, range?.high ?? 0, target + 1e-9);
  const at = (figure: number): string => `${Math.round((Math.max(0, figure) / top) * 10_000) / 100}%`;
  const width = (from: number, to: number): string => at(Math.max(0, to - from));
  return (
    <svg className={`bullet bullet-${tone}`} role="img" aria-label={label} width="100%" height="22">
      <rect className="bullet-track" x="0" y="6" width="100%" height="10" rx="3" />
      {range && (
        <rect
          className="bullet-range"
          x={at(range.low)}
          y="6"
          width={width(range.low, range.high)}
          height="10"
        />
      )}
      <rect className="bullet-measure" x="0" y="6" width={at(value)} height="10" rx="3" />
      {seasonal !== null && seasonal !== undefined && (
        <line className="bullet-seasonal" x1={at(seasonal)} x2={at(seasonal)} y1="3" y2="19" />
      )}
      {calendar !== null && calendar !== undefined && (
        <line className="bullet-calendar" x1={at(calendar)} x2={at(calendar)} y1="2" y2="20" />
      )}
      <line className="bullet-target" x1={at(target)} x2={at(target)} y1="2" y2="20" />
    </svg>
  );
}
