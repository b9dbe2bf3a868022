import type { CSSProperties, ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useT } from '#client/lib/language.tsx';
import { formatInstant } from '#client/lib/format.ts';
import { Button } from './button.tsx';
import { problemText } from './problem-text.ts';
import './states.css';

/** Grey blocks in the place of what comes, so that nothing jumps when it does. */
export function Skeleton({ height, width }: { readonly height: number; readonly width?: string }): ReactNode {
  const style: CSSProperties = { height, width: width ?? '100%' };
  return <span className="skeleton" style={style} aria-hidden="true" />;
}

/** A loading region, said once to screen readers. */
export function Loading({ children }: { readonly children?: ReactNode }): ReactNode {
  const t = useT();
  return (
    <div aria-busy="true" className="loading">
      <span className="visually-hidden" role="status">
        {t.states.loading}
      </span>
      {children ?? <Skeleton height={160} />}
    </div>
  );
}

export interface EmptyProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here, why, and what to do next. */
export function Empty({ title, text, action }: EmptyProps): ReactNode {
  return (
    <div className="empty">
      <svg viewBox="0 0 48 32" aria-hidden="true">
        <path d="M6 27h36M12 21h24M18 15h12" />
      </svg>
      <p className="empty-title">{title}</p>
      {text !== undefined && <div className="empty-text">{text}</div>}
      {action}
    </div>
  );
}

export interface ProblemViewProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly action?: ReactNode;
}

/** Asks again for what is told of, and for whatever else of the page failed: most often they failed together. */
function useRetry(own: (() => void) | undefined): (() => void) | undefined {
  const client = useQueryClient();
  return (
    own &&
    (() => {
      own();
      void client.refetchQueries({
        type: 'active',
        predicate: ({ state }) => state.status === 'error' && state.fetchStatus === 'idle',
      });
    })
  );
}

/** What went wrong and what to do; never an empty chart. */
export function ProblemView({ error, onRetry, action }: ProblemViewProps): ReactNode {
  const t = useT();
  const retry = useRetry(onRetry);
  const { title, advice, details } = problemText(error, t);
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{title}</p>
      <p>{advice}</p>
      {details.length > 0 && (
        <ul className="problem-details">
          {details.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div className="problem-actions">
        {retry && <Button onClick={retry}>{t.states.retry}</Button>}
        {action}
      </div>
    </div>
  );
}

/** The figures shown are older than they should be, since when. */
export function StaleBanner({
  at,
  onRetry,
}: {
  readonly at: number;
  readonly onRetry: () => void;
}): ReactNode {
  const t = useT();
  const retry = useRetry(onRetry);
  return (
    <div className="stale" role="status">
      <span>{t.states.stale(formatInstant(new Date(at).toISOString()))}</span>
      <Button tone="quiet" onClick={retry}>
        {t.states.retry}
      </Button>
    </div>
  );
}
