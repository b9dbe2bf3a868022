import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '#client/lib/language.tsx';
import { ToastContext } from './toast-store.ts';
import type { AddToast, Toast } from './toast-store.ts';
import './toasts.css';

const LASTS_MS = 8_000;
const AT_MOST = 4;

/** Holds the notices and reads them out; an alert stays until it is dismissed. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useT();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);

  const dismiss = useCallback((id: number) => {
    setToasts((current) => current.filter((toast) => toast.id !== id));
  }, []);

  const add = useCallback<AddToast>(
    (toast) => {
      const id = nextId.current;
      nextId.current += 1;
      setToasts((current) => [...current.slice(1 - AT_MOST), { ...toast, id }]);
      if (toast.tone !== 'alert') setTimeout(() => dismiss(id), LASTS_MS);
    },
    [dismiss],
  );

  return (
    <ToastContext value={add}>
      {children}
      <div className="toasts" role="status" aria-live="polite" aria-label={t.app.toast.label}>
        {toasts.map((toast) => (
          <div key={toast.id} className={`toast toast-${toast.tone ?? 'plain'}`}>
            <span>{toast.text}</span>
            {toast.href !== undefined && (
              <Link href={toast.href} onClick={() => dismiss(toast.id)}>
                {toast.hrefText}
              </Link>
            )}
            <button
              type="button"
              className="toast-dismiss"
              aria-label={t.app.toast.dismiss}
              onClick={() => dismiss(toast.id)}
            >
              ×
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
