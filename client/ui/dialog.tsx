import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useT } from '#client/lib/language.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** `side` slides in at the right edge and leaves the page readable. */
  readonly kind?: 'centre' | 'side';
  /** It cannot be closed now: something that was asked in it is under way. */
  readonly held?: boolean;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/**
 * A native modal dialog, shown while mounted: the browser keeps the focus inside, closes on Escape and gives the
 * focus back.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { title, kind = 'centre', held = false, children, footer } = props;
  const t = useT();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  // Closed before it leaves the page: once it has left, the browser gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);

  function close(): void {
    if (!held) props.onClose();
  }

  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${kind}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={() => {
        // A browser lets a second Escape through.
        if (held && dialog.current?.open === false) dialog.current.showModal();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className="dialog-box">
        <header className="dialog-header">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            className="dialog-close"
            aria-label={t.app.close}
            disabled={held}
            onClick={close}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="m3 3 10 10M13 3 3 13" />
            </svg>
          </button>
        </header>
        <div className="dialog-body">{children}</div>
        {footer !== undefined && <footer className="dialog-footer">{footer}</footer>}
      </div>
    </dialog>
  );
}
