import type { ReactNode } from 'react';
import './waterfall-step.css';

export interface WaterfallStepProps {
  readonly from: number;
  readonly to: number;
  /** The same for all steps of a waterfall; zero lies within. */
  readonly scale: { readonly min: number; readonly max: number };
  /** What the steps add up to: drawn as a whole, and nothing follows it. */
  readonly isWhole: boolean;
  readonly isFirst: boolean;
}

const HEIGHT = 26;
const BAR = 14;

/**
 * One step of a waterfall, in its row of a table: from where the row above ended to where the next begins. Decoration
 * of the signed number beside it, which says the same: screen readers skip it.
 */
export function WaterfallStep({ from, to, scale, isWhole, isFirst }: WaterfallStepProps): ReactNode {
  const span = scale.max - scale.min || 1;
  const at = (value: number): number => 1 + ((value - scale.min) / span) * 98;
  const x = (value: number): string => `${at(value)}%`;
  const top = (HEIGHT - BAR) / 2;
  const tone = isWhole ? 'whole' : to < from ? 'down' : 'up';
  return (
    <svg className="waterfall-step" aria-hidden="true" width="100%" height={HEIGHT}>
      <line className="waterfall-zero" x1={x(0)} x2={x(0)} y1="0" y2={HEIGHT} />
      {!isFirst && !isWhole && <line className="waterfall-link" x1={x(from)} x2={x(from)} y1="0" y2={top} />}
      <rect
        className={`waterfall-${tone}`}
        x={x(Math.min(from, to))}
        width={`${Math.max(Math.abs(at(to) - at(from)), 0.5)}%`}
        y={top}
        height={BAR}
      />
      {!isWhole && <line className="waterfall-link" x1={x(to)} x2={x(to)} y1={HEIGHT - top} y2={HEIGHT} />}
    </svg>
  );
}
