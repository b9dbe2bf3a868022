import { useSyncExternalStore } from 'react';

const EVERY_MS = 30_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Nobody listened meanwhile: what the last one saw may be hours old.
  if (timer === undefined) now = Date.now();
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, EVERY_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** This moment, to half a minute; one timer for everything on the page that counts down. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
