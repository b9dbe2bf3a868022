import type { ReactNode } from 'react';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import type { FigureKey } from '#client/lib/figure-key.ts';
import './figure-button.css';

export interface FigureButtonProps {
  readonly of: FigureKey;
  /** What the figure is, for those who hear the button and not the card around it. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A figure that answers a click: its history, its file and cell, its definition. */
export function FigureButton({ of, label, className, children }: FigureButtonProps): ReactNode {
  const t = useT();
  const { setView } = useView();
  return (
    <button
      type="button"
      className={className === undefined ? 'figure-button' : `figure-button ${className}`}
      title={t.figure.open}
      aria-haspopup="dialog"
      onClick={() => setView({ figure: of })}
    >
      {label !== undefined && <span className="visually-hidden">{label} </span>}
      {children}
    </button>
  );
}
