import type { ReactNode } from 'react';
import './badge.css';

export type Tone = 'good' | 'steady' | 'near' | 'slow' | 'bad' | 'idle' | 'sample';

export interface BadgeProps {
  readonly tone?: Tone;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

export function Badge({ tone = 'idle', title, children }: BadgeProps): ReactNode {
  return (
    <span className={`badge badge-${tone}`} title={title}>
      {children}
    </span>
  );
}
