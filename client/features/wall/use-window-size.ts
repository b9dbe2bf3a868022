import { useSyncExternalStore } from 'react';

/** The size of the window as it changes. Units: pixels. */
export function useWindowSize(): { readonly width: number; readonly height: number } {
  const text = useSyncExternalStore(subscribe, () => `${window.innerWidth}x${window.innerHeight}`);
  const [width = 0, height = 0] = text.split('x').map(Number);
  return { width, height };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
