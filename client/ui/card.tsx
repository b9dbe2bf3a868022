import { useId } from 'react';
import type { ReactNode } from 'react';
import './card.css';

export interface CardProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly className?: string;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A bordered surface with a heading; a titled card is a landmark of its own. */
export function Card({ title, actions, footer, className, level = 2, children }: CardProps): ReactNode {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={className === undefined ? 'card' : `card ${className}`}
      aria-labelledby={title === undefined ? undefined : headingId}
    >
      {title !== undefined && (
        <header className="card-header">
          <Heading id={headingId} className="card-title">
            {title}
          </Heading>
          {actions !== undefined && <div className="card-actions">{actions}</div>}
        </header>
      )}
      {children}
      {footer !== undefined && <footer className="card-footer">{footer}</footer>}
    </section>
  );
}
