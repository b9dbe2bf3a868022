import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useT } from '#client/lib/language.tsx';
import { isTypeLarge, onTypeSize, setTypeLarge } from '#client/lib/type-size.ts';
import './large-type.css';

/** Larger type, for whoever needs it: on every page, and remembered. */
export function TypeSwitch(): ReactNode {
  const t = useT();
  const isLarge = useSyncExternalStore(onTypeSize, isTypeLarge, () => false);
  return (
    <button
      type="button"
      className="account-link type-switch"
      aria-pressed={isLarge}
      title={t.app.largeType}
      onClick={() => setTypeLarge(!isLarge)}
    >
      <span aria-hidden="true">A</span>
      <span className="visually-hidden">{t.app.largeType}</span>
    </button>
  );
}
