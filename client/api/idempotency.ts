import { useRef } from 'react';

/**
 * A key per intent: the same body asked for again, after a lost answer say, gets the same key; another body a new
 * one. `renew` starts over once the intent is done.
 */
export function useIdempotencyKey(): { keyFor: (body: unknown) => string; renew: () => void } {
  const last = useRef<{ text: string; key: string } | undefined>(undefined);
  return {
    keyFor: (body) => {
      const text = JSON.stringify(body);
      if (last.current?.text !== text) last.current = { text, key: newKey() };
      return last.current.key;
    },
    renew: () => {
      last.current = undefined;
    },
  };
}

// crypto.randomUUID exists only on https and localhost; an office network is often plain http.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
