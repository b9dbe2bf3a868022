import { useEffect, useState } from 'react';

export interface Rotation {
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

/** A position that moves on by itself while it runs; a step by hand starts the time of its panel anew. */
export function useRotation({
  count,
  everyMs,
  running,
}: {
  readonly count: number;
  readonly everyMs: number;
  readonly running: boolean;
}): Rotation {
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setAt((at + 1) % count), everyMs);
    return () => clearTimeout(timer);
  }, [at, count, everyMs, running]);
  return {
    at: at % count,
    step: (by) => setAt((now) => (now + by + count) % count),
  };
}
