import { useCallback, useState } from 'react';

/**
 * The width of an element as it changes; 0 until it is laid out and near the screen, so that charts far down cost the
 * first paint nothing. Printing shows them all.
 */
export function useWidth(): readonly [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    const resize = new ResizeObserver(measure);
    const start = (): void => {
      near.disconnect();
      measure();
      resize.observe(element);
    };
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) start();
      },
      { rootMargin: '200px' },
    );
    near.observe(element);
    window.addEventListener('beforeprint', start);
    return () => {
      near.disconnect();
      resize.disconnect();
      window.removeEventListener('beforeprint', start);
    };
  }, []);
  return [watch, width];
}
