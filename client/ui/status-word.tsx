import type { ReactNode } from 'react';
import type { AttainmentStatus } from '#domain/attainment.ts';
import { useT } from '#client/lib/language.tsx';
import { statusTone } from './status-tone.ts';
import './badge.css';
import './status-word.css';

export interface StatusWordProps {
  readonly status: AttainmentStatus;
  /** Said after the word: how far ahead, how far above. */
  readonly detail?: string | undefined;
  readonly plain?: boolean;
  /** A target to strive for: never red. */
  readonly lenient?: boolean;
}

/** A verdict as word and shape; the colour only repeats them. */
export function StatusWord({ status, detail, plain = false, lenient = false }: StatusWordProps): ReactNode {
  const t = useT();
  const tone = statusTone(status, lenient);
  return (
    <span className={plain ? `status-word status-plain status-${tone}` : `badge status-word badge-${tone}`}>
      <StatusShape status={status} />
      <span>
        {t.terms.status[status]}
        {detail !== undefined && <span className="status-detail"> {detail}</span>}
      </span>
    </span>
  );
}

/** The shape alone, where the word stands beside it anyway. */
export function StatusShape({ status }: { readonly status: AttainmentStatus }): ReactNode {
  return (
    <svg className="status-shape" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  );
}

const UP = 'M6 1.2 11 10.6H1Z';
const DOWN = 'M6 10.8 1 1.4h10Z';
const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 };

const SHAPES: Record<AttainmentStatus, ReactNode> = {
  completed: <path d="M1.6 6.4 4.8 9.6 10.6 2.6" {...outline} strokeWidth={2.2} />,
  ahead: <path d={UP} />,
  'on-schedule': <circle cx="6" cy="6" r="4.6" />,
  nearly: <path d="M6 .8 11.2 6 6 11.2.8 6Z" {...outline} />,
  behind: <path d={DOWN} />,
  'far-behind': <path d="M6 6.4 1.4 1h9.2ZM6 11.6 1.4 6.2h9.2Z" />,
  'within-target': <circle cx="6" cy="6" r="4.6" />,
  'within-tolerance': <path d="M6 .8 11.2 6 6 11.2.8 6Z" />,
  'above-target': <path d="M1.4 1.4h9.2v9.2H1.4Z" />,
  'too-early': <circle cx="6" cy="6" r="4.4" {...outline} />,
  missing: <path d="M1.8 1.8h8.4v8.4H1.8Z" {...outline} strokeDasharray="2 1.6" />,
};
